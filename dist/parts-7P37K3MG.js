import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  partByproducts,
  readParts,
  takenFromParts
} from "./chunk-47LRJQPB.js";
import "./chunk-ERFSGUVT.js";
import "./chunk-DWOL6Z2R.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-NDTCFTNE.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-EVAHYUBS.js";
import "./chunk-EH3K5OKF.js";
import "./chunk-JSFNQING.js";
export {
  partByproducts,
  readParts,
  takenFromParts
};

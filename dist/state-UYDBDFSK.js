import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  readState,
  saveState
} from "./chunk-PKDBOW67.js";
import "./chunk-5MQQDO7L.js";
import "./chunk-DHORHVGJ.js";
import "./chunk-4RMVMUT5.js";
import "./chunk-E7YBHYIR.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-NYLZCHF6.js";
import "./chunk-OZM2N5VZ.js";
import "./chunk-ERFSGUVT.js";
import "./chunk-DWOL6Z2R.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-NDTCFTNE.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-EVAHYUBS.js";
import "./chunk-H3PQEB5W.js";
import "./chunk-EH3K5OKF.js";
import "./chunk-JSFNQING.js";
export {
  readState,
  saveState
};

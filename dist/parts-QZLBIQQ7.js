import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  partByproducts,
  readParts,
  takenFromParts
} from "./chunk-UY6QXCP6.js";
import "./chunk-3YE6BLHT.js";
import "./chunk-LXLH6L2Q.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-6I7S4JW3.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-TIA4MDRS.js";
import "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";
export {
  partByproducts,
  readParts,
  takenFromParts
};

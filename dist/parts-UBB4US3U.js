import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  partByproducts,
  readParts,
  takenFromParts
} from "./chunk-Q4ISDMTZ.js";
import "./chunk-QOX2RWJI.js";
import "./chunk-Q4G64VWQ.js";
import "./chunk-XGUGSK2R.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-SODVWRGN.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-GGT2TN3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  partByproducts,
  readParts,
  takenFromParts
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  partByproducts,
  readParts,
  takenFromParts
} from "./chunk-GOGVS7RC.js";
import "./chunk-AYOVIBCZ.js";
import "./chunk-6R5EVG5E.js";
import "./chunk-QVJHZSLC.js";
import "./chunk-NZGIJ6HV.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-GGT2TN3C.js";
import "./chunk-JL2MD6TV.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-VP2P24KQ.js";
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

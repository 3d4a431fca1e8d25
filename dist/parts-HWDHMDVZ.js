import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  partByproducts,
  readParts,
  takenFromParts
} from "./chunk-KX3WKTF2.js";
import "./chunk-QOX2RWJI.js";
import "./chunk-IXAUTFSK.js";
import "./chunk-JVJRFIT5.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-Z5JEJRQD.js";
import "./chunk-DOB7NLTX.js";
import "./chunk-6M4MK2NF.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-RH6O7AQL.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  partByproducts,
  readParts,
  takenFromParts
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  readState,
  saveState
} from "./chunk-2QRYWD5K.js";
import "./chunk-OCES6XW3.js";
import "./chunk-47WTU4UA.js";
import "./chunk-B5QUK4G3.js";
import "./chunk-E3K66YLN.js";
import "./chunk-AGNDJ4JR.js";
import "./chunk-JJ5Z4DQK.js";
import "./chunk-NZGIJ6HV.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-GGT2TN3C.js";
import "./chunk-OVPFQLX6.js";
import "./chunk-JL2MD6TV.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-UR3OAUMP.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  readState,
  saveState
};

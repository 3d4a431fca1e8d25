import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  readState,
  saveState
} from "./chunk-BUBHLW2Q.js";
import "./chunk-XDMKCRJH.js";
import "./chunk-L47M25BF.js";
import "./chunk-B5QUK4G3.js";
import "./chunk-Q2O3MPYA.js";
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

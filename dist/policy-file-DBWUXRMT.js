import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  faultLines,
  loadPolicy,
  loadValid,
  readPolicy
} from "./chunk-GO3P7NLX.js";
import "./chunk-IQNAWR7H.js";
import "./chunk-CFALWOVY.js";
import "./chunk-TZLLDQNX.js";
import "./chunk-MNUIKMWL.js";
import "./chunk-WK2XQPKG.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-MHRI7TCW.js";
import "./chunk-L4M722YJ.js";
import "./chunk-QOX2RWJI.js";
import "./chunk-AFYPJZ2X.js";
import "./chunk-UO3ICAMV.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-73BKVAFQ.js";
import "./chunk-27S5FF3O.js";
import "./chunk-GGT2TN3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  faultLines,
  loadPolicy,
  loadValid,
  readPolicy
};

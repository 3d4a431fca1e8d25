import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  judgeByPolicy,
  notesOn
} from "./chunk-3RFXET4M.js";
import "./chunk-HMEYHLWH.js";
import "./chunk-IQNAWR7H.js";
import "./chunk-CFALWOVY.js";
import "./chunk-TZLLDQNX.js";
import "./chunk-MNUIKMWL.js";
import "./chunk-66DZD2YV.js";
import "./chunk-WK2XQPKG.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-MHRI7TCW.js";
import "./chunk-L4M722YJ.js";
import "./chunk-AFYPJZ2X.js";
import "./chunk-UO3ICAMV.js";
import "./chunk-XGUGSK2R.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-73BKVAFQ.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-27S5FF3O.js";
import "./chunk-GGT2TN3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  judgeByPolicy,
  notesOn
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  requestFrom,
  verdictOf,
  verifyCommand
} from "./chunk-EZYU7ZSX.js";
import "./chunk-CO5PWTIV.js";
import "./chunk-NL6WGJBS.js";
import "./chunk-OBXU72U3.js";
import "./chunk-UW6TEFKZ.js";
import "./chunk-HMEYHLWH.js";
import "./chunk-3SPBUU6W.js";
import "./chunk-MNUIKMWL.js";
import "./chunk-66DZD2YV.js";
import "./chunk-WK2XQPKG.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-MHRI7TCW.js";
import "./chunk-L4M722YJ.js";
import "./chunk-QOX2RWJI.js";
import "./chunk-CD6HFKRB.js";
import "./chunk-AFYPJZ2X.js";
import "./chunk-UO3ICAMV.js";
import "./chunk-WDA3CNRC.js";
import "./chunk-XGUGSK2R.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-EPBYQI3F.js";
import "./chunk-C6IPRCYQ.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-73BKVAFQ.js";
import "./chunk-2EDSKQAV.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-JJB7VRTY.js";
import "./chunk-27S5FF3O.js";
import "./chunk-GGT2TN3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-YPUYJXLX.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-T2XCQ4BR.js";
import "./chunk-6HXTU6FJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  requestFrom,
  verdictOf,
  verifyCommand
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  verdictOf,
  verifyCommand
} from "./chunk-5UFFFM6E.js";
import "./chunk-VO67JIO7.js";
import "./chunk-OBXU72U3.js";
import "./chunk-NQYPMLX4.js";
import "./chunk-MHRI7TCW.js";
import "./chunk-SR2ZSNVD.js";
import "./chunk-EZPHAR7O.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-C3ZZKVUQ.js";
import "./chunk-FAH4RMGR.js";
import "./chunk-RZR2RWFM.js";
import "./chunk-FF4AHQQF.js";
import "./chunk-NBQBT264.js";
import "./chunk-TWHNE7DJ.js";
import "./chunk-IZBJCE74.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  verdictOf,
  verifyCommand
};

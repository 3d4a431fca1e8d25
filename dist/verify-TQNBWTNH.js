import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  verdictOf,
  verifyCommand
} from "./chunk-BIGQDIEH.js";
import "./chunk-VO67JIO7.js";
import "./chunk-OBXU72U3.js";
import "./chunk-GC5S34LH.js";
import "./chunk-MHRI7TCW.js";
import "./chunk-LDGBOJUY.js";
import "./chunk-QNV44Z3G.js";
import "./chunk-QOX2RWJI.js";
import "./chunk-E5JGBVKI.js";
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

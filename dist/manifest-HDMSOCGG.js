import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  hashOptions,
  manifest,
  summaryOf
} from "./chunk-YYNIIYUI.js";
import "./chunk-VO67JIO7.js";
import "./chunk-2GUC7RZ2.js";
import "./chunk-YZFGJTZH.js";
import "./chunk-NAQF3ZWI.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-C3ZZKVUQ.js";
import "./chunk-RZR2RWFM.js";
import "./chunk-FF4AHQQF.js";
import "./chunk-NBQBT264.js";
import "./chunk-TWHNE7DJ.js";
import "./chunk-IZBJCE74.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  hashOptions,
  manifest,
  summaryOf
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  hashOptions,
  manifest,
  summaryOf
} from "./chunk-EULDGP3P.js";
import "./chunk-VO67JIO7.js";
import "./chunk-GHNORKZ5.js";
import "./chunk-S3DE7Z3M.js";
import "./chunk-EZPHAR7O.js";
import "./chunk-RDW66HE6.js";
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

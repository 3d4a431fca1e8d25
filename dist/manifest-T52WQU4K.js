import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  hashOptions,
  manifest,
  summaryOf
} from "./chunk-K26LHP2G.js";
import "./chunk-2CD4RF54.js";
import "./chunk-327Y3CIO.js";
import "./chunk-ZJVMOXQB.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-FMFUJJNW.js";
import "./chunk-IH7JE7HZ.js";
import "./chunk-RZR2RWFM.js";
import "./chunk-NBQBT264.js";
import "./chunk-ZMNR3XTZ.js";
import "./chunk-IZBJCE74.js";
import "./chunk-NAQF3ZWI.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  hashOptions,
  manifest,
  summaryOf
};

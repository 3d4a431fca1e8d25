import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  hashOptions,
  manifest,
  summaryOf
} from "./chunk-5YBIBGRI.js";
import "./chunk-2CD4RF54.js";
import "./chunk-HJ3XI5RT.js";
import "./chunk-ZJVMOXQB.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-FMFUJJNW.js";
import "./chunk-IH7JE7HZ.js";
import "./chunk-RZR2RWFM.js";
import "./chunk-NBQBT264.js";
import "./chunk-2CMB3V4Z.js";
import "./chunk-IZBJCE74.js";
import "./chunk-NAQF3ZWI.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  hashOptions,
  manifest,
  summaryOf
};

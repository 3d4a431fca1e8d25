import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  verdictOf,
  verifyCommand
} from "./chunk-LOJWR36P.js";
import "./chunk-2CD4RF54.js";
import "./chunk-OBXU72U3.js";
import "./chunk-ZLSDVYFP.js";
import "./chunk-MHRI7TCW.js";
import "./chunk-LDGBOJUY.js";
import "./chunk-GUM4ZXTW.js";
import "./chunk-QOX2RWJI.js";
import "./chunk-ZJVMOXQB.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-FMFUJJNW.js";
import "./chunk-P3L2J4AD.js";
import "./chunk-IH7JE7HZ.js";
import "./chunk-RZR2RWFM.js";
import "./chunk-NBQBT264.js";
import "./chunk-2CMB3V4Z.js";
import "./chunk-IZBJCE74.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  verdictOf,
  verifyCommand
};

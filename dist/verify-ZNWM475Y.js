import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  verify
} from "./chunk-BGJFM4PI.js";
import "./chunk-MHRI7TCW.js";
import "./chunk-LDGBOJUY.js";
import "./chunk-FKB7J2MH.js";
import "./chunk-QOX2RWJI.js";
import "./chunk-YZFGJTZH.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-C3ZZKVUQ.js";
import "./chunk-RZR2RWFM.js";
import "./chunk-TWHNE7DJ.js";
import "./chunk-IZBJCE74.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  verify
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  verify
} from "./chunk-NQYPMLX4.js";
import "./chunk-MHRI7TCW.js";
import "./chunk-SR2ZSNVD.js";
import "./chunk-EZPHAR7O.js";
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

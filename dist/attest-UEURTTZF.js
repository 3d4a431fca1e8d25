import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  attestCommand,
  commandsFor
} from "./chunk-D2SHQJ3E.js";
import "./chunk-RYIVED4J.js";
import "./chunk-VO67JIO7.js";
import "./chunk-RSMJDTZW.js";
import "./chunk-QNV44Z3G.js";
import "./chunk-QOX2RWJI.js";
import "./chunk-5GV3XBBC.js";
import "./chunk-E5JGBVKI.js";
import "./chunk-RDW66HE6.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-C3ZZKVUQ.js";
import "./chunk-EAZHGOUN.js";
import "./chunk-K3PKFNDF.js";
import "./chunk-FAH4RMGR.js";
import "./chunk-RZR2RWFM.js";
import "./chunk-FF4AHQQF.js";
import "./chunk-NBQBT264.js";
import "./chunk-TWHNE7DJ.js";
import "./chunk-IZBJCE74.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  attestCommand,
  commandsFor
};

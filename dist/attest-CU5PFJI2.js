import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  assertThere,
  attestCommand,
  commandsFor
} from "./chunk-RMVNU3OT.js";
import "./chunk-K26LHP2G.js";
import "./chunk-2CD4RF54.js";
import "./chunk-BNFCJ7WN.js";
import "./chunk-GUM4ZXTW.js";
import "./chunk-QOX2RWJI.js";
import "./chunk-327Y3CIO.js";
import "./chunk-ZJVMOXQB.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-FMFUJJNW.js";
import "./chunk-IQFHPH47.js";
import "./chunk-PJGNQUP5.js";
import "./chunk-P3L2J4AD.js";
import "./chunk-IH7JE7HZ.js";
import "./chunk-RZR2RWFM.js";
import "./chunk-NBQBT264.js";
import "./chunk-ZMNR3XTZ.js";
import "./chunk-IZBJCE74.js";
import "./chunk-NAQF3ZWI.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  assertThere,
  attestCommand,
  commandsFor
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  assertThere,
  attestCommand,
  commandsFor
} from "./chunk-ZUGWDDXK.js";
import "./chunk-5YBIBGRI.js";
import "./chunk-2CD4RF54.js";
import "./chunk-3BDN3VSM.js";
import "./chunk-GUM4ZXTW.js";
import "./chunk-QOX2RWJI.js";
import "./chunk-HJ3XI5RT.js";
import "./chunk-ZJVMOXQB.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-FMFUJJNW.js";
import "./chunk-IQFHPH47.js";
import "./chunk-PJGNQUP5.js";
import "./chunk-P3L2J4AD.js";
import "./chunk-IH7JE7HZ.js";
import "./chunk-RZR2RWFM.js";
import "./chunk-NBQBT264.js";
import "./chunk-2CMB3V4Z.js";
import "./chunk-IZBJCE74.js";
import "./chunk-NAQF3ZWI.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  assertThere,
  attestCommand,
  commandsFor
};

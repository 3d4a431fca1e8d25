import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  loadTrust
} from "./chunk-URGTUTQW.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import {
  verify
} from "./chunk-ZLSDVYFP.js";
import "./chunk-MHRI7TCW.js";
import {
  sigstoreParty
} from "./chunk-6B7WETJD.js";
import {
  createKeySigner
} from "./chunk-SCXREZVC.js";
import {
  createCertificateSigner
} from "./chunk-3QGD6UR4.js";
import "./chunk-AYTLY47C.js";
import "./chunk-LDGBOJUY.js";
import "./chunk-P6S3OV6P.js";
import "./chunk-WZ5A4UZ4.js";
import "./chunk-PKWEIQFA.js";
import "./chunk-KS7FS5FK.js";
import "./chunk-HUYSOVYO.js";
import {
  VERSION
} from "./chunk-C335HZS6.js";
import {
  attest
} from "./chunk-3BDN3VSM.js";
import "./chunk-GUM4ZXTW.js";
import "./chunk-QOX2RWJI.js";
import {
  hashFolder
} from "./chunk-HJ3XI5RT.js";
import {
  manifestDigest,
  parseManifest,
  serializeManifest
} from "./chunk-ZJVMOXQB.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-FMFUJJNW.js";
import "./chunk-PJGNQUP5.js";
import "./chunk-P3L2J4AD.js";
import "./chunk-IH7JE7HZ.js";
import "./chunk-RZR2RWFM.js";
import "./chunk-NBQBT264.js";
import "./chunk-2CMB3V4Z.js";
import "./chunk-IZBJCE74.js";
import "./chunk-NAQF3ZWI.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  AttestModelError,
  VERSION,
  attest,
  createCertificateSigner,
  createKeySigner,
  exitCodeOf,
  hashFolder,
  loadTrust,
  manifestDigest,
  parseManifest,
  serializeManifest,
  sigstoreParty,
  verify
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  loadTrust
} from "./chunk-F3SH4RWI.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import {
  verify
} from "./chunk-BGJFM4PI.js";
import "./chunk-MHRI7TCW.js";
import {
  sigstoreParty
} from "./chunk-XXB6D2K2.js";
import "./chunk-KF7EYTRD.js";
import "./chunk-A6A25RL5.js";
import {
  createKeySigner
} from "./chunk-SCXREZVC.js";
import {
  createCertificateSigner
} from "./chunk-3QGD6UR4.js";
import "./chunk-AYTLY47C.js";
import "./chunk-LDGBOJUY.js";
import "./chunk-TGGDMUAI.js";
import "./chunk-KS7FS5FK.js";
import "./chunk-HUYSOVYO.js";
import {
  VERSION
} from "./chunk-C335HZS6.js";
import {
  attest
} from "./chunk-O7OA22X3.js";
import "./chunk-FKB7J2MH.js";
import "./chunk-QOX2RWJI.js";
import {
  hashFolder
} from "./chunk-2GUC7RZ2.js";
import {
  manifestDigest,
  parseManifest,
  serializeManifest
} from "./chunk-YZFGJTZH.js";
import "./chunk-NAQF3ZWI.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-C3ZZKVUQ.js";
import "./chunk-K3PKFNDF.js";
import "./chunk-FAH4RMGR.js";
import "./chunk-RZR2RWFM.js";
import "./chunk-FF4AHQQF.js";
import "./chunk-NBQBT264.js";
import "./chunk-TWHNE7DJ.js";
import "./chunk-IZBJCE74.js";
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

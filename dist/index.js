import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  loadTrust
} from "./chunk-ILDYBIHY.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import {
  verify
} from "./chunk-GC5S34LH.js";
import "./chunk-MHRI7TCW.js";
import {
  sigstoreParty
} from "./chunk-OJHWO2TB.js";
import "./chunk-FJI7RKQI.js";
import "./chunk-24YPJAGJ.js";
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
} from "./chunk-RSMJDTZW.js";
import "./chunk-QNV44Z3G.js";
import "./chunk-QOX2RWJI.js";
import {
  hashFolder
} from "./chunk-5GV3XBBC.js";
import {
  manifestDigest,
  parseManifest,
  serializeManifest
} from "./chunk-E5JGBVKI.js";
import "./chunk-RDW66HE6.js";
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

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  loadTrust
} from "./chunk-ILDYBIHY.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import {
  verify
} from "./chunk-NQYPMLX4.js";
import "./chunk-MHRI7TCW.js";
import {
  sigstoreParty
} from "./chunk-ZU77FJD7.js";
import "./chunk-XJGF2MIB.js";
import "./chunk-24YPJAGJ.js";
import {
  createKeySigner
} from "./chunk-4CYNLSXR.js";
import {
  createCertificateSigner
} from "./chunk-AZ6D22F7.js";
import "./chunk-5F3ODY24.js";
import "./chunk-CGEJFTNX.js";
import "./chunk-F3IVBT2J.js";
import "./chunk-KS7FS5FK.js";
import "./chunk-HUYSOVYO.js";
import {
  VERSION
} from "./chunk-C335HZS6.js";
import {
  attest
} from "./chunk-7FCLMLVZ.js";
import "./chunk-SR2ZSNVD.js";
import {
  hashFolder
} from "./chunk-GHNORKZ5.js";
import "./chunk-S3DE7Z3M.js";
import {
  manifestDigest,
  parseManifest,
  serializeManifest
} from "./chunk-EZPHAR7O.js";
import "./chunk-RDW66HE6.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-C3ZZKVUQ.js";
import "./chunk-RZR2RWFM.js";
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

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import {
  createCertificateSigner
} from "./chunk-4B6JHNY5.js";
import {
  verify
} from "./chunk-N3STV4TA.js";
import "./chunk-S3DN5KS7.js";
import "./chunk-WVC3UNRI.js";
import {
  loadPolicy
} from "./chunk-AI5NQMX7.js";
import "./chunk-MF3E7YGU.js";
import "./chunk-5QNTQTSR.js";
import "./chunk-WAL7YV4I.js";
import "./chunk-AVI6JKXR.js";
import {
  sigstoreParty
} from "./chunk-N2VVILHW.js";
import "./chunk-42LJC7CU.js";
import "./chunk-2XCA7C7O.js";
import "./chunk-PLVPUBYM.js";
import "./chunk-XYYPDWEX.js";
import {
  createKeySigner
} from "./chunk-6DONRCTR.js";
import "./chunk-NPLPIIFS.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-5GYS7AWR.js";
import "./chunk-BQA67H5T.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-SVATCOIA.js";
import {
  loadTrust
} from "./chunk-VNKDCWCQ.js";
import "./chunk-ZTTS3H4B.js";
import {
  VERSION
} from "./chunk-C335HZS6.js";
import {
  attest
} from "./chunk-EJ7Q3R6T.js";
import "./chunk-VE5F22BU.js";
import "./chunk-KX3WKTF2.js";
import "./chunk-QOX2RWJI.js";
import {
  hashFolder
} from "./chunk-XKDLYCHJ.js";
import "./chunk-FW52XU7S.js";
import "./chunk-YTAYNK5M.js";
import "./chunk-NND533BR.js";
import "./chunk-FLANRVS2.js";
import "./chunk-IXAUTFSK.js";
import {
  manifestDigest,
  parseManifest,
  serializeManifest
} from "./chunk-JVJRFIT5.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-V43356O7.js";
import "./chunk-POIWOQJP.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-73BKVAFQ.js";
import "./chunk-2EDSKQAV.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-JJB7VRTY.js";
import "./chunk-27S5FF3O.js";
import "./chunk-Z5JEJRQD.js";
import "./chunk-DOB7NLTX.js";
import "./chunk-6M4MK2NF.js";
import "./chunk-R3JUTCJG.js";
import {
  chooseEngine
} from "./chunk-UQ6RMKNC.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-OF4LHTXT.js";
import "./chunk-2UEMYS7F.js";
import "./chunk-RH6O7AQL.js";
import "./chunk-UR3OAUMP.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  AttestModelError,
  VERSION,
  attest,
  chooseEngine,
  createCertificateSigner,
  createKeySigner,
  exitCodeOf,
  hashFolder,
  loadPolicy,
  loadTrust,
  manifestDigest,
  parseManifest,
  serializeManifest,
  sigstoreParty,
  verify
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  deliverCopy,
  exec
} from "./chunk-TKHUBGWB.js";
import {
  evidenceFrom
} from "./chunk-NRVWY3O4.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import "./chunk-ZYQ3W47Q.js";
import {
  summarize
} from "./chunk-OOAEECVM.js";
import {
  GATE_MEDIA_TYPE,
  gate,
  gateDocument
} from "./chunk-R5G6YJ2J.js";
import "./chunk-CJOND3P2.js";
import "./chunk-IBF5HRZY.js";
import {
  VERDICT_MEDIA_TYPE,
  verdictDocument
} from "./chunk-WQ6WFNZD.js";
import "./chunk-HRXKEZWS.js";
import "./chunk-3MVYOANX.js";
import {
  verify
} from "./chunk-HE5WD5EW.js";
import "./chunk-IABS4SLU.js";
import {
  loadPolicy
} from "./chunk-OYD7N4SG.js";
import "./chunk-32FE4O6Q.js";
import "./chunk-AKRQ62NC.js";
import "./chunk-TFJYVDJW.js";
import "./chunk-NO4ZVSEL.js";
import "./chunk-BPBCSFKF.js";
import "./chunk-OCES6XW3.js";
import "./chunk-47WTU4UA.js";
import "./chunk-B5QUK4G3.js";
import "./chunk-N2CHY7KD.js";
import "./chunk-6K74PDGQ.js";
import "./chunk-KFYWI5MM.js";
import "./chunk-E3K66YLN.js";
import "./chunk-SMZT73B7.js";
import {
  sigstoreParty
} from "./chunk-HBY4HRJC.js";
import {
  createKeySigner
} from "./chunk-ILBHKCBZ.js";
import {
  createCertificateSigner
} from "./chunk-VYEKFCFD.js";
import "./chunk-UF6LMTYW.js";
import "./chunk-YX3C24J5.js";
import "./chunk-K6NK6K6G.js";
import "./chunk-VJFO73QU.js";
import "./chunk-D6Q3HJ5D.js";
import {
  publishRelease
} from "./chunk-ZVQNMT67.js";
import "./chunk-RFJJX36T.js";
import "./chunk-ILXIYBYT.js";
import "./chunk-JZHPY2S7.js";
import "./chunk-ARF4SPQZ.js";
import "./chunk-DNRWQ5DI.js";
import "./chunk-CHZJHGSA.js";
import "./chunk-JXTW3YLS.js";
import "./chunk-J64EF7W6.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import {
  loadTrust
} from "./chunk-R2HVFIAT.js";
import "./chunk-WEQML5QV.js";
import "./chunk-ZTTS3H4B.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import {
  VERSION
} from "./chunk-C335HZS6.js";
import {
  attest
} from "./chunk-SAY766H3.js";
import "./chunk-2W5JNKUN.js";
import "./chunk-H6VPP5SW.js";
import "./chunk-NCP27TQP.js";
import "./chunk-JDJ3ZA6U.js";
import "./chunk-OK56IERM.js";
import "./chunk-KYJ6B5FG.js";
import "./chunk-PXAP6FWL.js";
import "./chunk-PLVPUBYM.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-VZCGKZFC.js";
import "./chunk-GOGVS7RC.js";
import "./chunk-K4WFT6BU.js";
import {
  hashFolder
} from "./chunk-PU7OFXVV.js";
import {
  evidencePaths
} from "./chunk-Y6B4W3FB.js";
import "./chunk-AGNDJ4JR.js";
import "./chunk-NE7OPYTJ.js";
import "./chunk-JJ5Z4DQK.js";
import "./chunk-Q4VXPZED.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-AYOVIBCZ.js";
import {
  manifestDigest,
  parseManifest,
  serializeManifest
} from "./chunk-6R5EVG5E.js";
import "./chunk-QVJHZSLC.js";
import "./chunk-NZGIJ6HV.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-GGT2TN3C.js";
import "./chunk-IFFR5T7L.js";
import "./chunk-I7DAYMXX.js";
import "./chunk-WJ2ULQSW.js";
import "./chunk-XI7LNFSM.js";
import "./chunk-3SLNAVPE.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-OVPFQLX6.js";
import "./chunk-Z44SHQRH.js";
import "./chunk-JL2MD6TV.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-R3JUTCJG.js";
import {
  chooseEngine
} from "./chunk-O4A3CATD.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-6Z6KGJKZ.js";
import "./chunk-GTHQT6M3.js";
import "./chunk-6HXTU6FJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-UR3OAUMP.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  AttestModelError,
  GATE_MEDIA_TYPE,
  VERDICT_MEDIA_TYPE,
  VERSION,
  attest,
  chooseEngine,
  createCertificateSigner,
  createKeySigner,
  deliverCopy,
  evidenceFrom,
  evidencePaths,
  exec,
  exitCodeOf,
  gate,
  gateDocument,
  hashFolder,
  loadPolicy,
  loadTrust,
  manifestDigest,
  parseManifest,
  publishRelease,
  serializeManifest,
  sigstoreParty,
  summarize,
  verdictDocument,
  verify
};

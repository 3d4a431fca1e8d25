import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  deliverCopy,
  exec
} from "./chunk-G64AAHUX.js";
import {
  evidenceFrom
} from "./chunk-NRVWY3O4.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import "./chunk-ZYQ3W47Q.js";
import {
  summarize
} from "./chunk-F5JEJADX.js";
import {
  GATE_MEDIA_TYPE,
  gate,
  gateDocument
} from "./chunk-4FNOCR7R.js";
import "./chunk-Z27CG5DK.js";
import "./chunk-6F5GINLV.js";
import {
  VERDICT_MEDIA_TYPE,
  verdictDocument
} from "./chunk-ONGBSSD6.js";
import "./chunk-HRXKEZWS.js";
import "./chunk-GHGGCM23.js";
import {
  verify
} from "./chunk-CUZWZ66P.js";
import "./chunk-IABS4SLU.js";
import {
  loadPolicy
} from "./chunk-NNTC4KEU.js";
import "./chunk-QLMPLAXR.js";
import "./chunk-K2KMRDHB.js";
import "./chunk-DKST4FSG.js";
import "./chunk-GMMYDGZV.js";
import "./chunk-OK7SBSK5.js";
import "./chunk-XDMKCRJH.js";
import "./chunk-L47M25BF.js";
import "./chunk-B5QUK4G3.js";
import "./chunk-R5NCT4BH.js";
import "./chunk-YS3553DZ.js";
import "./chunk-ITAVTUGJ.js";
import "./chunk-Q2O3MPYA.js";
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
import "./chunk-2WYVVJS4.js";
import "./chunk-VJFO73QU.js";
import "./chunk-25X7BALB.js";
import {
  publishRelease
} from "./chunk-7QDX2POH.js";
import "./chunk-WTZO3JRD.js";
import "./chunk-PHD73NUK.js";
import "./chunk-JZHPY2S7.js";
import "./chunk-ARF4SPQZ.js";
import "./chunk-DNRWQ5DI.js";
import "./chunk-CHZJHGSA.js";
import "./chunk-2O3N4OM3.js";
import "./chunk-Z3QRKKAX.js";
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
} from "./chunk-2QY6DSJQ.js";
import "./chunk-2W5JNKUN.js";
import "./chunk-H6VPP5SW.js";
import "./chunk-NCP27TQP.js";
import "./chunk-JDJ3ZA6U.js";
import "./chunk-OK56IERM.js";
import "./chunk-MQJ67EHN.js";
import "./chunk-PXAP6FWL.js";
import "./chunk-PLVPUBYM.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-XEPH5DD4.js";
import "./chunk-GOGVS7RC.js";
import "./chunk-JVEMCBEI.js";
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
import "./chunk-PDPRW2DH.js";
import "./chunk-JNDSYXJG.js";
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

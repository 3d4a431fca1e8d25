import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  deliverCopy,
  exec
} from "./chunk-TMCOQH46.js";
import {
  evidenceFrom
} from "./chunk-IQXDHZI5.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import "./chunk-ZYQ3W47Q.js";
import {
  summarize
} from "./chunk-5K7M7KPJ.js";
import {
  GATE_MEDIA_TYPE,
  gate,
  gateDocument
} from "./chunk-2MWZ2WDF.js";
import "./chunk-2WZOJMZT.js";
import "./chunk-JNXY7TOV.js";
import {
  VERDICT_MEDIA_TYPE,
  verdictDocument
} from "./chunk-PQZF2MQ2.js";
import "./chunk-JTJDQUV3.js";
import "./chunk-YEVJGO5B.js";
import {
  verify
} from "./chunk-JFNSDLVZ.js";
import "./chunk-ME4CSU3U.js";
import "./chunk-3MHEJQAK.js";
import {
  loadPolicy
} from "./chunk-LGP43E52.js";
import "./chunk-FQJAXLML.js";
import "./chunk-HYHOMQC3.js";
import "./chunk-GFJ7YS7M.js";
import "./chunk-MXUQ5B6M.js";
import "./chunk-CQ45UANW.js";
import "./chunk-ECCI6V4W.js";
import "./chunk-5MQQDO7L.js";
import "./chunk-DHORHVGJ.js";
import "./chunk-4RMVMUT5.js";
import "./chunk-WFDIEBTT.js";
import "./chunk-VYBG4RIG.js";
import "./chunk-GVG7LWOT.js";
import "./chunk-UV5UBRQT.js";
import {
  sigstoreParty
} from "./chunk-N6K5AANH.js";
import {
  createKeySigner
} from "./chunk-F2ROWPI2.js";
import {
  createCertificateSigner
} from "./chunk-5D2C4MJW.js";
import "./chunk-BVNOPYUN.js";
import "./chunk-6ZDLJVFJ.js";
import "./chunk-FAFMB2NY.js";
import "./chunk-E7YBHYIR.js";
import "./chunk-TYWL7IET.js";
import "./chunk-OWJYCBFZ.js";
import "./chunk-F6TWL7PZ.js";
import {
  publishRelease
} from "./chunk-CVRZK3DO.js";
import "./chunk-E5M2BOWC.js";
import "./chunk-FXEII7Y6.js";
import "./chunk-RCH3EKFP.js";
import "./chunk-V7QLYSYO.js";
import "./chunk-R7XJYLYV.js";
import "./chunk-RD44MGXA.js";
import "./chunk-36Y2MUFN.js";
import "./chunk-VW6IH6NA.js";
import {
  loadTrust
} from "./chunk-QSHSCRGO.js";
import "./chunk-U6Z5CGBN.js";
import "./chunk-PXL4PP37.js";
import {
  VERSION
} from "./chunk-C335HZS6.js";
import {
  attest
} from "./chunk-KXALWMFH.js";
import "./chunk-QHE5LZ4D.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-THBYG5SA.js";
import "./chunk-OX47NCVY.js";
import "./chunk-OZAHJU3I.js";
import "./chunk-7DX3YF6Y.js";
import "./chunk-ZAMXDESO.js";
import "./chunk-POKQRLRK.js";
import "./chunk-4MQWXESG.js";
import "./chunk-STIQAZ46.js";
import "./chunk-KXPCKTJ4.js";
import "./chunk-ZDTF4GCZ.js";
import "./chunk-47LRJQPB.js";
import "./chunk-KHDSWN76.js";
import {
  hashFolder
} from "./chunk-JQQT6CD4.js";
import {
  evidencePaths
} from "./chunk-E6CACZ3K.js";
import "./chunk-4C5XVYHJ.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-KJOVTBJZ.js";
import "./chunk-6EBMPLM7.js";
import "./chunk-FYRWRNHP.js";
import "./chunk-NEC7R6H3.js";
import "./chunk-7FTAOOBU.js";
import "./chunk-3DJ6BTZQ.js";
import "./chunk-RKH32ZDV.js";
import "./chunk-G3AY7PAH.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-5GOZP5JO.js";
import "./chunk-H6FKTLR5.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-HFCQFBQX.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-Z44SHQRH.js";
import "./chunk-NYLZCHF6.js";
import "./chunk-PJ7VRGEB.js";
import "./chunk-OZM2N5VZ.js";
import "./chunk-ERFSGUVT.js";
import {
  manifestDigest,
  parseManifest,
  serializeManifest
} from "./chunk-DWOL6Z2R.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-NDTCFTNE.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-R3JUTCJG.js";
import {
  chooseEngine
} from "./chunk-UYY6RXYD.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-K6YYLBPD.js";
import "./chunk-B6IL3JJQ.js";
import "./chunk-EBDLQQKA.js";
import "./chunk-EVAHYUBS.js";
import "./chunk-H3PQEB5W.js";
import {
  AttestModelError
} from "./chunk-EH3K5OKF.js";
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

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  deliverCopy,
  exec
} from "./chunk-3L75SZ2H.js";
import {
  evidenceFrom
} from "./chunk-WM7TIMKW.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import "./chunk-ZYQ3W47Q.js";
import {
  summarize
} from "./chunk-BZT4DPUU.js";
import {
  GATE_MEDIA_TYPE,
  gate,
  gateDocument
} from "./chunk-4UL5LUFF.js";
import "./chunk-VK3NZK45.js";
import "./chunk-KANUGSS7.js";
import {
  VERDICT_MEDIA_TYPE,
  verdictDocument
} from "./chunk-M5CC6BE6.js";
import "./chunk-JTJDQUV3.js";
import "./chunk-HTR2MUCH.js";
import "./chunk-GYMTXB5W.js";
import {
  verify
} from "./chunk-RYJDBM22.js";
import "./chunk-OXARNS3B.js";
import "./chunk-GLC5SA3Y.js";
import {
  loadPolicy
} from "./chunk-VNQ4YT46.js";
import "./chunk-DAVQ5QR6.js";
import "./chunk-PI6OKG33.js";
import "./chunk-5N46QZ7Q.js";
import "./chunk-NYX2NCP2.js";
import "./chunk-563XGVZ3.js";
import "./chunk-4BWJEKJT.js";
import "./chunk-6MN7YUSJ.js";
import "./chunk-ONAPFVKI.js";
import "./chunk-4RMVMUT5.js";
import "./chunk-WFDIEBTT.js";
import "./chunk-YIJOSDOO.js";
import "./chunk-UPPX3JOL.js";
import "./chunk-BA3LTITC.js";
import "./chunk-UV5UBRQT.js";
import {
  sigstoreParty
} from "./chunk-LYSTRHXJ.js";
import {
  createKeySigner
} from "./chunk-6STCPGFE.js";
import {
  createCertificateSigner
} from "./chunk-MAEQZRQL.js";
import "./chunk-BFMUHM53.js";
import "./chunk-QQHOCYSF.js";
import "./chunk-7KMWNWKX.js";
import "./chunk-JAPZ762N.js";
import "./chunk-PIB33EOP.js";
import "./chunk-OWJYCBFZ.js";
import "./chunk-WTWSUWHY.js";
import {
  publishRelease
} from "./chunk-KLHWYK4A.js";
import "./chunk-7ROTGZ64.js";
import "./chunk-S2TVRR6N.js";
import "./chunk-T5T2MBFJ.js";
import "./chunk-ZWMDT77J.js";
import "./chunk-EC7RUJPD.js";
import "./chunk-MJ7WY5NL.js";
import "./chunk-373V25AQ.js";
import "./chunk-COLAHAVH.js";
import {
  loadTrust
} from "./chunk-TM52UV6L.js";
import "./chunk-XWC4A6ZZ.js";
import "./chunk-AFVCTQAO.js";
import {
  VERSION
} from "./chunk-C335HZS6.js";
import {
  attest
} from "./chunk-3FIXORAJ.js";
import "./chunk-QHE5LZ4D.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-ZL5D7TYC.js";
import "./chunk-OX47NCVY.js";
import "./chunk-3447TNOI.js";
import "./chunk-LFQ45MTZ.js";
import "./chunk-KEZIO5E5.js";
import "./chunk-ZP2A3Y77.js";
import "./chunk-TYEEKAHR.js";
import "./chunk-STIQAZ46.js";
import "./chunk-G7NALMX3.js";
import "./chunk-S3PL3ATJ.js";
import "./chunk-UY6QXCP6.js";
import "./chunk-HDIHSEIY.js";
import {
  hashFolder
} from "./chunk-ZGOYP5ME.js";
import {
  evidencePaths
} from "./chunk-JJWDVUDW.js";
import "./chunk-2SVYDAM2.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-7EOZJGKU.js";
import "./chunk-GGX57JYC.js";
import "./chunk-FYRWRNHP.js";
import "./chunk-HNYNHPLD.js";
import "./chunk-64F2P52F.js";
import "./chunk-ZEZ2XBEH.js";
import "./chunk-RKH32ZDV.js";
import "./chunk-LTGFKVVD.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-5GOZP5JO.js";
import "./chunk-5GTXUYOI.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-HNFBKAPM.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-Z44SHQRH.js";
import "./chunk-7JBLVS4P.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-TXQ7HACS.js";
import "./chunk-NZSWWKHZ.js";
import "./chunk-3YE6BLHT.js";
import {
  manifestDigest,
  parseManifest,
  serializeManifest
} from "./chunk-LXLH6L2Q.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-6I7S4JW3.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-R3JUTCJG.js";
import {
  chooseEngine
} from "./chunk-N7QWSNPN.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-6PDPCLEQ.js";
import "./chunk-J2GKQ65K.js";
import "./chunk-66W5KOWM.js";
import "./chunk-TIA4MDRS.js";
import "./chunk-GFQ2KPO5.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";
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

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  prepareRelease,
  publishRelease
} from "./chunk-KLHWYK4A.js";
import "./chunk-7ROTGZ64.js";
import "./chunk-S2TVRR6N.js";
import "./chunk-T5T2MBFJ.js";
import "./chunk-373V25AQ.js";
import "./chunk-COLAHAVH.js";
import "./chunk-XWC4A6ZZ.js";
import "./chunk-AFVCTQAO.js";
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
import "./chunk-JJWDVUDW.js";
import "./chunk-2SVYDAM2.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-5GOZP5JO.js";
import "./chunk-5GTXUYOI.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-HNFBKAPM.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-7JBLVS4P.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-TXQ7HACS.js";
import "./chunk-NZSWWKHZ.js";
import "./chunk-3YE6BLHT.js";
import "./chunk-LXLH6L2Q.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-6I7S4JW3.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-J2GKQ65K.js";
import "./chunk-66W5KOWM.js";
import "./chunk-TIA4MDRS.js";
import "./chunk-GFQ2KPO5.js";
import "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";
export {
  prepareRelease,
  publishRelease
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  asNamed,
  recomputedRoot,
  requestFor,
  verdictJudged,
  verdictOn
} from "./chunk-AAURI4JN.js";
import "./chunk-WM7TIMKW.js";
import "./chunk-ZYQ3W47Q.js";
import "./chunk-M5CC6BE6.js";
import "./chunk-GLC5SA3Y.js";
import "./chunk-XJWKZJD7.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-ZL5D7TYC.js";
import "./chunk-OX47NCVY.js";
import "./chunk-LFQ45MTZ.js";
import "./chunk-S3PL3ATJ.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-AENXHCRQ.js";
import "./chunk-LNURXVJO.js";
import "./chunk-GR7KAN6A.js";
import "./chunk-T22ZI5WN.js";
import "./chunk-7FQDIQ7Z.js";
import "./chunk-7EOZJGKU.js";
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
import "./chunk-TIA4MDRS.js";
import "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";
export {
  asNamed,
  recomputedRoot,
  requestFor,
  verdictJudged,
  verdictOn
};

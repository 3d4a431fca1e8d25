import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  assertRoom,
  assertThere,
  attestCommand,
  commandsFor
} from "./chunk-F45T27XE.js";
import "./chunk-F55VLIMX.js";
import "./chunk-R4REAFXF.js";
import "./chunk-ZCJDANB2.js";
import "./chunk-JOEAOTFT.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-KXALWMFH.js";
import "./chunk-QHE5LZ4D.js";
import "./chunk-ITZNMGZZ.js";
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
import "./chunk-JQQT6CD4.js";
import "./chunk-E6CACZ3K.js";
import "./chunk-4C5XVYHJ.js";
import "./chunk-SEJ4GB6S.js";
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
import "./chunk-DWOL6Z2R.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-NDTCFTNE.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-UYY6RXYD.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-K6YYLBPD.js";
import "./chunk-B6IL3JJQ.js";
import "./chunk-EBDLQQKA.js";
import "./chunk-EVAHYUBS.js";
import "./chunk-H3PQEB5W.js";
import "./chunk-EH3K5OKF.js";
import "./chunk-JSFNQING.js";
export {
  assertRoom,
  assertThere,
  attestCommand,
  commandsFor
};

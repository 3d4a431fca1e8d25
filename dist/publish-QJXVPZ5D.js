import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  prepareRelease,
  publishRelease
} from "./chunk-CVRZK3DO.js";
import "./chunk-E5M2BOWC.js";
import "./chunk-FXEII7Y6.js";
import "./chunk-RCH3EKFP.js";
import "./chunk-36Y2MUFN.js";
import "./chunk-VW6IH6NA.js";
import "./chunk-U6Z5CGBN.js";
import "./chunk-PXL4PP37.js";
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
import "./chunk-E6CACZ3K.js";
import "./chunk-4C5XVYHJ.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-5GOZP5JO.js";
import "./chunk-H6FKTLR5.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-HFCQFBQX.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
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
import "./chunk-ARNNWVDS.js";
import "./chunk-B6IL3JJQ.js";
import "./chunk-EBDLQQKA.js";
import "./chunk-EVAHYUBS.js";
import "./chunk-H3PQEB5W.js";
import "./chunk-EH3K5OKF.js";
import "./chunk-JSFNQING.js";
export {
  prepareRelease,
  publishRelease
};

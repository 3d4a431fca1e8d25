import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  loadPolicy,
  rootLoader
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
import "./chunk-FAFMB2NY.js";
import "./chunk-E7YBHYIR.js";
import "./chunk-TYWL7IET.js";
import "./chunk-OWJYCBFZ.js";
import "./chunk-F6TWL7PZ.js";
import "./chunk-E5M2BOWC.js";
import "./chunk-FXEII7Y6.js";
import "./chunk-36Y2MUFN.js";
import "./chunk-VW6IH6NA.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-ZDTF4GCZ.js";
import "./chunk-RKH32ZDV.js";
import "./chunk-G3AY7PAH.js";
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
import "./chunk-27S5FF3O.js";
import "./chunk-NDTCFTNE.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-EVAHYUBS.js";
import "./chunk-EH3K5OKF.js";
import "./chunk-JSFNQING.js";
export {
  loadPolicy,
  rootLoader
};

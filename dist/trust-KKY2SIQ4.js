import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  judgeLine,
  trustsFor,
  verifyByPolicy,
  vouchersOf
} from "./chunk-TYWL7IET.js";
import "./chunk-OWJYCBFZ.js";
import "./chunk-F6TWL7PZ.js";
import "./chunk-VW6IH6NA.js";
import "./chunk-ZDTF4GCZ.js";
import "./chunk-H6FKTLR5.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-HFCQFBQX.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-NYLZCHF6.js";
import "./chunk-PJ7VRGEB.js";
import "./chunk-OZM2N5VZ.js";
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
  judgeLine,
  trustsFor,
  verifyByPolicy,
  vouchersOf
};

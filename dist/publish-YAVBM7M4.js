import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  prepareRelease,
  publishRelease
} from "./chunk-ZVQNMT67.js";
import "./chunk-RFJJX36T.js";
import "./chunk-ILXIYBYT.js";
import "./chunk-JZHPY2S7.js";
import "./chunk-JXTW3YLS.js";
import "./chunk-J64EF7W6.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-WEQML5QV.js";
import "./chunk-ZTTS3H4B.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-JDJ3ZA6U.js";
import "./chunk-OK56IERM.js";
import "./chunk-KYJ6B5FG.js";
import "./chunk-PXAP6FWL.js";
import "./chunk-PLVPUBYM.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-VZCGKZFC.js";
import "./chunk-Y6B4W3FB.js";
import "./chunk-AGNDJ4JR.js";
import "./chunk-NE7OPYTJ.js";
import "./chunk-JJ5Z4DQK.js";
import "./chunk-Q4VXPZED.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-6R5EVG5E.js";
import "./chunk-GGT2TN3C.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-OVPFQLX6.js";
import "./chunk-JL2MD6TV.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-GTHQT6M3.js";
import "./chunk-6HXTU6FJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-UR3OAUMP.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  prepareRelease,
  publishRelease
};

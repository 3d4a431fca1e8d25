import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  expectedResource,
  verifyBySummary
} from "./chunk-3MVYOANX.js";
import "./chunk-IABS4SLU.js";
import "./chunk-AKRQ62NC.js";
import "./chunk-NO4ZVSEL.js";
import "./chunk-47WTU4UA.js";
import "./chunk-B5QUK4G3.js";
import "./chunk-6K74PDGQ.js";
import "./chunk-E3K66YLN.js";
import "./chunk-K6NK6K6G.js";
import "./chunk-VJFO73QU.js";
import "./chunk-D6Q3HJ5D.js";
import "./chunk-RFJJX36T.js";
import "./chunk-ILXIYBYT.js";
import "./chunk-JXTW3YLS.js";
import "./chunk-J64EF7W6.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-NCP27TQP.js";
import "./chunk-VZCGKZFC.js";
import "./chunk-PU7OFXVV.js";
import "./chunk-AGNDJ4JR.js";
import "./chunk-NE7OPYTJ.js";
import "./chunk-JJ5Z4DQK.js";
import "./chunk-Q4VXPZED.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-6R5EVG5E.js";
import "./chunk-GGT2TN3C.js";
import "./chunk-XI7LNFSM.js";
import "./chunk-3SLNAVPE.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-OVPFQLX6.js";
import "./chunk-JL2MD6TV.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-27S5FF3O.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-O4A3CATD.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-6Z6KGJKZ.js";
import "./chunk-GTHQT6M3.js";
import "./chunk-6HXTU6FJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  expectedResource,
  verifyBySummary
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  judgeByPolicy,
  notesOn
} from "./chunk-VMBQG5QV.js";
import "./chunk-32FE4O6Q.js";
import "./chunk-AKRQ62NC.js";
import "./chunk-TFJYVDJW.js";
import "./chunk-NO4ZVSEL.js";
import "./chunk-BPBCSFKF.js";
import "./chunk-OCES6XW3.js";
import "./chunk-47WTU4UA.js";
import "./chunk-B5QUK4G3.js";
import "./chunk-N2CHY7KD.js";
import "./chunk-6K74PDGQ.js";
import "./chunk-KFYWI5MM.js";
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
import "./chunk-H6VPP5SW.js";
import "./chunk-NCP27TQP.js";
import "./chunk-VZCGKZFC.js";
import "./chunk-AGNDJ4JR.js";
import "./chunk-NE7OPYTJ.js";
import "./chunk-JJ5Z4DQK.js";
import "./chunk-6R5EVG5E.js";
import "./chunk-NZGIJ6HV.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-GGT2TN3C.js";
import "./chunk-3SLNAVPE.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-OVPFQLX6.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-27S5FF3O.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  judgeByPolicy,
  notesOn
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  judgeByPolicy,
  notesOn
} from "./chunk-Y3JLUR5T.js";
import "./chunk-QLMPLAXR.js";
import "./chunk-K2KMRDHB.js";
import "./chunk-DKST4FSG.js";
import "./chunk-GMMYDGZV.js";
import "./chunk-OK7SBSK5.js";
import "./chunk-XDMKCRJH.js";
import "./chunk-L47M25BF.js";
import "./chunk-B5QUK4G3.js";
import "./chunk-R5NCT4BH.js";
import "./chunk-YS3553DZ.js";
import "./chunk-ITAVTUGJ.js";
import "./chunk-Q2O3MPYA.js";
import "./chunk-2WYVVJS4.js";
import "./chunk-VJFO73QU.js";
import "./chunk-25X7BALB.js";
import "./chunk-WTZO3JRD.js";
import "./chunk-PHD73NUK.js";
import "./chunk-2O3N4OM3.js";
import "./chunk-Z3QRKKAX.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-H6VPP5SW.js";
import "./chunk-NCP27TQP.js";
import "./chunk-XEPH5DD4.js";
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

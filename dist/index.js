import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import {
  createCertificateSigner
} from "./chunk-4B6JHNY5.js";
import {
  verify
} from "./chunk-UW6TEFKZ.js";
import "./chunk-HMEYHLWH.js";
import "./chunk-3SPBUU6W.js";
import {
  loadPolicy
} from "./chunk-GO3P7NLX.js";
import "./chunk-IQNAWR7H.js";
import "./chunk-CFALWOVY.js";
import "./chunk-TZLLDQNX.js";
import "./chunk-MNUIKMWL.js";
import {
  sigstoreParty
} from "./chunk-QIRZUTIV.js";
import "./chunk-PRY2HRH7.js";
import "./chunk-PQGLIU7N.js";
import "./chunk-PLVPUBYM.js";
import "./chunk-SJ3LFFN3.js";
import {
  createKeySigner
} from "./chunk-6DONRCTR.js";
import "./chunk-NPLPIIFS.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-66DZD2YV.js";
import "./chunk-WK2XQPKG.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-MHRI7TCW.js";
import {
  loadTrust
} from "./chunk-NNOK4SZT.js";
import "./chunk-ZTTS3H4B.js";
import {
  VERSION
} from "./chunk-C335HZS6.js";
import {
  attest
} from "./chunk-EMQ7OFHR.js";
import "./chunk-L4M722YJ.js";
import "./chunk-Q4ISDMTZ.js";
import "./chunk-QOX2RWJI.js";
import {
  hashFolder
} from "./chunk-35JNQYXL.js";
import "./chunk-CD6HFKRB.js";
import "./chunk-AFYPJZ2X.js";
import "./chunk-UO3ICAMV.js";
import "./chunk-WDA3CNRC.js";
import "./chunk-Q4G64VWQ.js";
import {
  manifestDigest,
  parseManifest,
  serializeManifest
} from "./chunk-XGUGSK2R.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-EPBYQI3F.js";
import "./chunk-C6IPRCYQ.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-73BKVAFQ.js";
import "./chunk-2EDSKQAV.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-JJB7VRTY.js";
import "./chunk-27S5FF3O.js";
import "./chunk-SODVWRGN.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-GGT2TN3C.js";
import "./chunk-R3JUTCJG.js";
import {
  chooseEngine
} from "./chunk-YPUYJXLX.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-T2XCQ4BR.js";
import "./chunk-6HXTU6FJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-UR3OAUMP.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  AttestModelError,
  VERSION,
  attest,
  chooseEngine,
  createCertificateSigner,
  createKeySigner,
  exitCodeOf,
  hashFolder,
  loadPolicy,
  loadTrust,
  manifestDigest,
  parseManifest,
  serializeManifest,
  sigstoreParty,
  verify
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createKeySigner
} from "./chunk-6STCPGFE.js";
import "./chunk-BFMUHM53.js";
import "./chunk-QQHOCYSF.js";
import "./chunk-G7NALMX3.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";
export {
  createKeySigner
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  faultLines,
  loadPolicy,
  loadValid,
  readPolicy
} from "./chunk-AI5NQMX7.js";
import "./chunk-MF3E7YGU.js";
import "./chunk-5QNTQTSR.js";
import "./chunk-WAL7YV4I.js";
import "./chunk-AVI6JKXR.js";
import "./chunk-BQA67H5T.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-SVATCOIA.js";
import "./chunk-VE5F22BU.js";
import "./chunk-QOX2RWJI.js";
import "./chunk-YTAYNK5M.js";
import "./chunk-NND533BR.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-73BKVAFQ.js";
import "./chunk-27S5FF3O.js";
import "./chunk-6M4MK2NF.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-RH6O7AQL.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  faultLines,
  loadPolicy,
  loadValid,
  readPolicy
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  sigstoreParty
} from "./chunk-QIRZUTIV.js";
import "./chunk-PRY2HRH7.js";
import "./chunk-PQGLIU7N.js";
import "./chunk-PLVPUBYM.js";
import "./chunk-SJ3LFFN3.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-ZTTS3H4B.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  sigstoreParty
};

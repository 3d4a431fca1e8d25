import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  sigstoreParty
} from "./chunk-HBY4HRJC.js";
import "./chunk-ARF4SPQZ.js";
import "./chunk-DNRWQ5DI.js";
import "./chunk-CHZJHGSA.js";
import "./chunk-ZTTS3H4B.js";
import "./chunk-PLVPUBYM.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  sigstoreParty
};

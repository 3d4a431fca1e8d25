import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  sigstoreParty
} from "./chunk-XXB6D2K2.js";
import "./chunk-KF7EYTRD.js";
import "./chunk-A6A25RL5.js";
import "./chunk-TGGDMUAI.js";
import "./chunk-KS7FS5FK.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-C3ZZKVUQ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  sigstoreParty
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  sigstoreParty
} from "./chunk-OJHWO2TB.js";
import "./chunk-FJI7RKQI.js";
import "./chunk-24YPJAGJ.js";
import "./chunk-TGGDMUAI.js";
import "./chunk-KS7FS5FK.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-C3ZZKVUQ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  sigstoreParty
};

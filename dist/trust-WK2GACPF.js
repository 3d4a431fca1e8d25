import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  LOCAL_ORGANIZATION,
  loadTrust
} from "./chunk-F3SH4RWI.js";
import "./chunk-A6A25RL5.js";
import "./chunk-C3ZZKVUQ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  LOCAL_ORGANIZATION,
  loadTrust
};

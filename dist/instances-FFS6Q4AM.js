import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  GITHUB_INSTANCE,
  PUBLIC_GOOD,
  instanceFromTrustConfig,
  resolveInstance
} from "./chunk-FJI7RKQI.js";
import "./chunk-24YPJAGJ.js";
import "./chunk-TGGDMUAI.js";
import "./chunk-KS7FS5FK.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-C3ZZKVUQ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  GITHUB_INSTANCE,
  PUBLIC_GOOD,
  instanceFromTrustConfig,
  resolveInstance
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createKeySigner
} from "./chunk-SCXREZVC.js";
import "./chunk-AYTLY47C.js";
import "./chunk-LDGBOJUY.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  createKeySigner
};

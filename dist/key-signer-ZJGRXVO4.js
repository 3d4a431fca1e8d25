import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createKeySigner
} from "./chunk-ILBHKCBZ.js";
import "./chunk-UF6LMTYW.js";
import "./chunk-YX3C24J5.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  createKeySigner
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createKeySigner
} from "./chunk-4CYNLSXR.js";
import "./chunk-5F3ODY24.js";
import "./chunk-CGEJFTNX.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  createKeySigner
};

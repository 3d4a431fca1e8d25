import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createKeySigner
} from "./chunk-F2ROWPI2.js";
import "./chunk-BVNOPYUN.js";
import "./chunk-6ZDLJVFJ.js";
import "./chunk-KXPCKTJ4.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-EH3K5OKF.js";
import "./chunk-JSFNQING.js";
export {
  createKeySigner
};

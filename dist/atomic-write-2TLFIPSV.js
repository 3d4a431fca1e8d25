import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  removeStaleTemporaries,
  writeFailed,
  writeFileAtomic
} from "./chunk-H3PQEB5W.js";
import "./chunk-EH3K5OKF.js";
import "./chunk-JSFNQING.js";
export {
  removeStaleTemporaries,
  writeFailed,
  writeFileAtomic
};

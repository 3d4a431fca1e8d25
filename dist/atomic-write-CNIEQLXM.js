import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  removeStaleTemporaries,
  writeFailed,
  writeFileAtomic
} from "./chunk-GFQ2KPO5.js";
import "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";
export {
  removeStaleTemporaries,
  writeFailed,
  writeFileAtomic
};

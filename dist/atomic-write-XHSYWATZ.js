import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  removeStaleTemporaries,
  writeFileAtomic
} from "./chunk-NAQF3ZWI.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  removeStaleTemporaries,
  writeFileAtomic
};

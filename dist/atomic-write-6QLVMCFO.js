import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  removeStaleTemporaries,
  writeFileAtomic
} from "./chunk-UR3OAUMP.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  removeStaleTemporaries,
  writeFileAtomic
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  jobContext
} from "./chunk-ZUNEHY4E.js";
import "./chunk-JSFNQING.js";
export {
  jobContext
};

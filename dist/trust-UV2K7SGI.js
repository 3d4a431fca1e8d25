import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  loadTrust
} from "./chunk-QSHSCRGO.js";
import {
  LOCAL_ORGANIZATION
} from "./chunk-U6Z5CGBN.js";
import "./chunk-PXL4PP37.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-EH3K5OKF.js";
import "./chunk-JSFNQING.js";
export {
  LOCAL_ORGANIZATION,
  loadTrust
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  loadTrust
} from "./chunk-TM52UV6L.js";
import {
  LOCAL_ORGANIZATION
} from "./chunk-XWC4A6ZZ.js";
import "./chunk-AFVCTQAO.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";
export {
  LOCAL_ORGANIZATION,
  loadTrust
};

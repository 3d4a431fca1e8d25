import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  scanModel
} from "./chunk-2SVYDAM2.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-66W5KOWM.js";
import "./chunk-TIA4MDRS.js";
import "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";
export {
  scanModel
};

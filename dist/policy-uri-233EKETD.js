import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  policyUriOf
} from "./chunk-YO33JTJJ.js";
import "./chunk-TIA4MDRS.js";
import "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";
export {
  policyUriOf
};

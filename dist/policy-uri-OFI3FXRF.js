import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  policyUriOf
} from "./chunk-FW4ATHCU.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  policyUriOf
};

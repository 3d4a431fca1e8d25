import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  policyUriOf
} from "./chunk-Y77ITMHN.js";
import "./chunk-EVAHYUBS.js";
import "./chunk-EH3K5OKF.js";
import "./chunk-JSFNQING.js";
export {
  policyUriOf
};

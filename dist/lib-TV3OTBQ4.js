import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  require_lib3 as require_lib
} from "./chunk-C43MR25N.js";
import "./chunk-RQKY7IK3.js";
import "./chunk-6PPY75U2.js";
import "./chunk-JSFNQING.js";
export default require_lib();

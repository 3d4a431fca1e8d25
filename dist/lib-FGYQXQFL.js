import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  require_lib3 as require_lib
} from "./chunk-IFQZ2UO5.js";
import "./chunk-PRA3P3WZ.js";
import "./chunk-AHPG6VU5.js";
import "./chunk-JSFNQING.js";
export default require_lib();

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  require_lib3 as require_lib
} from "./chunk-GYQZU2SI.js";
import "./chunk-CD5ERK3G.js";
import "./chunk-JSFNQING.js";
export default require_lib();

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  scanModel
} from "./chunk-Q4VXPZED.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-6HXTU6FJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  scanModel
};

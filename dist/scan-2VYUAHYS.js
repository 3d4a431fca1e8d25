import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  scanModel
} from "./chunk-2CMB3V4Z.js";
import "./chunk-IZBJCE74.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  scanModel
};

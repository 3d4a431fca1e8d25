import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  scanModel
} from "./chunk-FLANRVS2.js";
import "./chunk-2UEMYS7F.js";
import "./chunk-RH6O7AQL.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  scanModel
};

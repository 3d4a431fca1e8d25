import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  LOCAL_ORGANIZATION,
  loadTrust
} from "./chunk-URGTUTQW.js";
import "./chunk-WZ5A4UZ4.js";
import "./chunk-FMFUJJNW.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  LOCAL_ORGANIZATION,
  loadTrust
};

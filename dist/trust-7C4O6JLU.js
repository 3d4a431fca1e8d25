import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  loadTrust
} from "./chunk-R2HVFIAT.js";
import {
  LOCAL_ORGANIZATION
} from "./chunk-WEQML5QV.js";
import "./chunk-ZTTS3H4B.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  LOCAL_ORGANIZATION,
  loadTrust
};

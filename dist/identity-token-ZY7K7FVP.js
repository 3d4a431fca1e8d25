import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  AUDIENCE,
  getIdentityToken
} from "./chunk-PKWEIQFA.js";
import "./chunk-KS7FS5FK.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-FMFUJJNW.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  AUDIENCE,
  getIdentityToken
};

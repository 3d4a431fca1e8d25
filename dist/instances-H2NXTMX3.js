import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  GITHUB_INSTANCE,
  PUBLIC_GOOD,
  instanceFromTrustConfig,
  resolveInstance
} from "./chunk-P6S3OV6P.js";
import "./chunk-WZ5A4UZ4.js";
import "./chunk-PKWEIQFA.js";
import "./chunk-KS7FS5FK.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-FMFUJJNW.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  GITHUB_INSTANCE,
  PUBLIC_GOOD,
  instanceFromTrustConfig,
  resolveInstance
};

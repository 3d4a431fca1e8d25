import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createCertificateSigner
} from "./chunk-4B6JHNY5.js";
import "./chunk-NPLPIIFS.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  createCertificateSigner
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createCertificateSigner
} from "./chunk-AZ6D22F7.js";
import "./chunk-5F3ODY24.js";
import "./chunk-CGEJFTNX.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  createCertificateSigner
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  sigstoreParty
} from "./chunk-N2VVILHW.js";
import "./chunk-42LJC7CU.js";
import "./chunk-2XCA7C7O.js";
import "./chunk-PLVPUBYM.js";
import "./chunk-XYYPDWEX.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-ZTTS3H4B.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  sigstoreParty
};

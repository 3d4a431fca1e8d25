import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  sigstoreParty
} from "./chunk-LYSTRHXJ.js";
import "./chunk-ZWMDT77J.js";
import "./chunk-EC7RUJPD.js";
import "./chunk-MJ7WY5NL.js";
import "./chunk-AFVCTQAO.js";
import "./chunk-ZP2A3Y77.js";
import "./chunk-TYEEKAHR.js";
import "./chunk-STIQAZ46.js";
import "./chunk-G7NALMX3.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";
export {
  sigstoreParty
};

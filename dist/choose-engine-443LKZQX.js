import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  chooseEngine
} from "./chunk-UQ6RMKNC.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-OF4LHTXT.js";
import "./chunk-2UEMYS7F.js";
import "./chunk-RH6O7AQL.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  chooseEngine
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  context,
  getOctokit
} from "./chunk-Y7ZTJRMQ.js";
import "./chunk-6G7PMCJO.js";
import "./chunk-JSFNQING.js";
export {
  context,
  getOctokit
};

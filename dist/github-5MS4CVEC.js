import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  context,
  getOctokit
} from "./chunk-2R3LTZGS.js";
import "./chunk-374ET3SW.js";
import "./chunk-JSFNQING.js";
export {
  context,
  getOctokit
};

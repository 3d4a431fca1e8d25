import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  chooseEngine
} from "./chunk-YPUYJXLX.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-T2XCQ4BR.js";
import "./chunk-6HXTU6FJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  chooseEngine
};

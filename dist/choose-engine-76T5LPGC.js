import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  chooseEngine
} from "./chunk-O4A3CATD.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-6Z6KGJKZ.js";
import "./chunk-GTHQT6M3.js";
import "./chunk-6HXTU6FJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  chooseEngine
};

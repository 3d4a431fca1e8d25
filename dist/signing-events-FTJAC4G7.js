import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  eventMaySign
} from "./chunk-SMZT73B7.js";
import "./chunk-JSFNQING.js";
export {
  eventMaySign
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  eventMaySign
} from "./chunk-UV5UBRQT.js";
import "./chunk-OX47NCVY.js";
import "./chunk-JSFNQING.js";
export {
  eventMaySign
};

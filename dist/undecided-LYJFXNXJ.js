import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  Undecided
} from "./chunk-HRXKEZWS.js";
import "./chunk-OVPFQLX6.js";
import "./chunk-JSFNQING.js";
export {
  Undecided
};

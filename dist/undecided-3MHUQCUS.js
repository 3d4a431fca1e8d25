import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  Undecided
} from "./chunk-JTJDQUV3.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-JSFNQING.js";
export {
  Undecided
};

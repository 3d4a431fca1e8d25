import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  scanModel
} from "./chunk-4C5XVYHJ.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-EBDLQQKA.js";
import "./chunk-EVAHYUBS.js";
import "./chunk-EH3K5OKF.js";
import "./chunk-JSFNQING.js";
export {
  scanModel
};

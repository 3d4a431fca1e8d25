import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  context,
  getOctokit
} from "./chunk-43J7FA6Q.js";
import "./chunk-G4PHES5G.js";
import "./chunk-JSFNQING.js";
export {
  context,
  getOctokit
};

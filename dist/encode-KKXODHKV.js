import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  asCode,
  clip,
  forHtml,
  forJson,
  forLog,
  forMarkdown,
  forTerminal,
  hasHidden
} from "./chunk-FF4AHQQF.js";
import "./chunk-JSFNQING.js";
export {
  asCode,
  clip,
  forHtml,
  forJson,
  forLog,
  forMarkdown,
  forTerminal,
  hasHidden
};

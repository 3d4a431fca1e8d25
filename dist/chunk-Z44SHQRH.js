import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  forTerminal
} from "./chunk-PXJ6EN37.js";

// src/report/style.ts
var CODES = { bold: "1", dim: "2", red: "31", green: "32", yellow: "33" };
function createWriter(options = {}) {
  return {
    encode: options.encode ?? forTerminal,
    paint: (style, text) => options.color ? `\x1B[${CODES[style]}m${text}\x1B[0m` : text
  };
}
function capped(items, max) {
  return { shown: items.slice(0, max), more: Math.max(0, items.length - max) };
}

export {
  createWriter,
  capped
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  sha256Hex
} from "./chunk-CGMY5Z3C.js";

// src/verification/claims/claim-lines.ts
var NEWLINE = 10;
var MAX_PHYSICAL_LINES = 1e5;
var MAX_DISTINCT_LINES = 1e4;
function* linesOf(bytes, max = MAX_PHYSICAL_LINES) {
  for (let start = 0, line = 1; start < bytes.length && line <= max; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    const text = bytes.subarray(start, end);
    if (text.some((byte) => byte !== 32 && byte !== 13 && byte !== 9)) yield { line, text };
    start = end + 1;
  }
}
function hasUnreadLines(bytes) {
  let at = -1;
  for (let lines = 0; lines < MAX_PHYSICAL_LINES; lines++) {
    at = bytes.indexOf(NEWLINE, at + 1);
    if (at < 0) return false;
  }
  return at + 1 < bytes.length;
}
function* markedLines(bytes) {
  const seen = /* @__PURE__ */ new Map();
  for (const one of linesOf(bytes)) {
    if (seen.size >= MAX_DISTINCT_LINES) {
      yield { ...one, mark: "beyond" };
      continue;
    }
    const sha256 = sha256Hex(one.text);
    const of = seen.get(sha256);
    if (of === void 0) seen.set(sha256, one.line);
    yield of === void 0 ? { ...one, mark: "first", sha256 } : { ...one, mark: "copy", of };
  }
}

export {
  MAX_DISTINCT_LINES,
  linesOf,
  hasUnreadLines,
  markedLines
};

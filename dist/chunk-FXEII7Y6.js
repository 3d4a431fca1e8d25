import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/verification/claims/claim-lines.ts
var NEWLINE = 10;
var MAX_LINES = 1e5;
function* linesOf(bytes, max = MAX_LINES) {
  for (let start = 0, line = 1; start < bytes.length && line <= max; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    const text = bytes.subarray(start, end);
    if (text.some((byte) => byte !== 32 && byte !== 13 && byte !== 9)) yield { line, text };
    start = end + 1;
  }
}

export {
  linesOf
};

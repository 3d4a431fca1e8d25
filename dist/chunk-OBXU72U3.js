import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/verification/exit-code.ts
function exitCodeOf(verdict) {
  switch (verdict.result) {
    case "passed":
      return 0;
    case "failed":
      return 1;
    case "undecided":
      return 2;
  }
}

export {
  exitCodeOf
};

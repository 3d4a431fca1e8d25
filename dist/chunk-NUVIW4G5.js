import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/model/clock.ts
var CLOCK_SKEW_MS = 5 * 6e4;
var dayOf = (date) => date.toISOString().slice(0, 10);

export {
  CLOCK_SKEW_MS,
  dayOf
};

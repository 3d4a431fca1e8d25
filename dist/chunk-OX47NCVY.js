import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/evidence/payload.ts
function at(value, key) {
  return typeof value === "object" && value !== null ? value[key] : void 0;
}

export {
  at
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/statement/builder.ts
function builderIdOf(method, name) {
  return method === "sigstore" ? name : `${method}:${name}`;
}

export {
  builderIdOf
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  canonicalize
} from "./chunk-BLPGPSDN.js";

// src/model/canonical-json.ts
function canonicalJson(value) {
  const text = canonicalize(value);
  if (text === void 0) throw new Error("JSON has no form for this value");
  return new TextEncoder().encode(text);
}

export {
  canonicalJson
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/model/digest.ts
import { createHash } from "node:crypto";
var PATTERN = { sha256: /^[0-9a-f]{64}$/, blake2b: /^[0-9a-f]{128}$/ };
function isDigest(value, algorithm = "sha256") {
  return typeof value === "string" && PATTERN[algorithm].test(value);
}
function sha256Hex(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

export {
  isDigest,
  sha256Hex
};

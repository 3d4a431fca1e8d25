import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/model/digest.ts
import { createHash } from "node:crypto";
var SHA256 = /^[0-9a-f]{64}$/;
var OBJECT_ID = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
var PATTERN = { sha256: SHA256, blake2b: /^[0-9a-f]{128}$/ };
function isDigest(value, algorithm = "sha256") {
  return typeof value === "string" && PATTERN[algorithm].test(value);
}
var isObjectId = (value) => typeof value === "string" && OBJECT_ID.test(value);
var isHubCommit = (value) => value.length === 40 && OBJECT_ID.test(value);
function sha256Hex(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

export {
  SHA256,
  OBJECT_ID,
  isDigest,
  isObjectId,
  isHubCommit,
  sha256Hex
};

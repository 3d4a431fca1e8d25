import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  StrictJsonError,
  isJsonObject,
  parseStrictJson
} from "./chunk-UEZXDJVW.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";
import {
  __callDispose,
  __using
} from "./chunk-JSFNQING.js";

// src/sigstore/read-config.ts
import { constants } from "node:fs";
import { open } from "node:fs/promises";
var CLIENT_TRUST_CONFIG = "application/vnd.dev.sigstore.clienttrustconfig.v0.1+json";
var MAX_CONFIG_BYTES = 4 * 1024 * 1024;
async function readConfigFile(path, guidance) {
  try {
    var _stack = [];
    try {
      const file = __using(_stack, await open(path, constants.O_RDONLY | constants.O_NONBLOCK), true);
      const bytes = Buffer.alloc(MAX_CONFIG_BYTES + 1);
      let length = 0;
      for (let read = -1; read !== 0 && length < bytes.length; length += read) {
        read = (await file.read(bytes, length, bytes.length - length, null)).bytesRead;
      }
      if (length <= MAX_CONFIG_BYTES) return bytes.subarray(0, length);
    } catch (_) {
      var _error = _, _hasError = true;
    } finally {
      var _promise = __callDispose(_stack, _error, _hasError);
      _promise && await _promise;
    }
  } catch (error) {
    const missing = error.code === "ENOENT";
    const message = missing ? `no such file: ${path}` : `cannot read ${path}: ${messageOf(error)}`;
    throw new AttestModelError(missing ? "NOT_FOUND" : "UNREADABLE", message, {
      cause: error,
      guidance,
      details: { path }
    });
  }
  throw invalidConfig(path, `has more than ${MAX_CONFIG_BYTES} bytes`, guidance);
}
function parseConfig(bytes, label, guidance) {
  try {
    const value = parseStrictJson(bytes, { maxBytes: MAX_CONFIG_BYTES });
    if (isJsonObject(value)) return value;
  } catch (error) {
    if (error instanceof StrictJsonError)
      throw invalidConfig(label, `is not strict JSON: ${error.reason}`, guidance, error);
    throw error;
  }
  throw invalidConfig(label, "is not a JSON object", guidance);
}
function invalidConfig(label, what, guidance, cause) {
  return new AttestModelError("INVALID_INPUT", `${label} ${what}`, { guidance, cause, details: { file: label } });
}

export {
  CLIENT_TRUST_CONFIG,
  readConfigFile,
  parseConfig,
  invalidConfig
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  isDigest
} from "./chunk-GGT2TN3C.js";
import {
  CHUNK_SIZE,
  chunkCount
} from "./chunk-SY3KU2FK.js";
import {
  StrictJsonError,
  isJsonObject,
  parseStrictJson
} from "./chunk-VP2P24KQ.js";
import {
  commaPieces,
  encodePieces,
  isEncoded
} from "./chunk-K6YHSAMJ.js";
import {
  checkModelPath,
  comparePaths
} from "./chunk-LUH7EFKZ.js";

// src/model/manifest.ts
import { createHash } from "node:crypto";
var MANIFEST_MEDIA_TYPE = "application/vnd.attest-model.manifest.v1+json";
var MAX_MANIFEST_BYTES = 134217728;
function buildManifest(files, options) {
  const entries = files.map((file) => {
    const { path, size, digest, chunks = [] } = file;
    const expected = options.chunks ? chunkCount(size) : 0;
    if (expected > 0 && chunks.length !== expected) throw new RangeError(`${path}: ${expected} chunk hashes expected`);
    return expected > 0 || file.chunks === void 0 ? file : { path, size, digest };
  });
  entries.sort((a, b) => comparePaths(a.path, b.path));
  return {
    mediaType: MANIFEST_MEDIA_TYPE,
    hash: { algorithm: "sha256", ...options.chunks && { chunkSize: CHUNK_SIZE } },
    files: entries
  };
}
function serializeManifest(manifest) {
  return encodePieces(manifestPieces(manifest));
}
function* manifestPieces({ files, hash: { algorithm, chunkSize }, mediaType }) {
  const size = chunkSize === void 0 ? "" : `,"chunkSize":${chunkSize}`;
  yield '{"files":[';
  yield* commaPieces(files, canonicalFile);
  yield `],"hash":{"algorithm":"${algorithm}"${size}},"mediaType":"${mediaType}"}`;
}
function canonicalFile({ path, size, digest, chunks }) {
  if (!path.isWellFormed()) throw new RangeError("a name with a lone surrogate has no canonical JSON");
  const parts = chunks ? `"chunks":${JSON.stringify(chunks)},` : "";
  return `{${parts}"digest":"${digest}","path":${JSON.stringify(path)},"size":${size}}`;
}
function isSerialized(manifest, bytes) {
  return isEncoded(bytes, manifestPieces(manifest));
}
function manifestDigest(manifest) {
  const hash = createHash("sha256");
  for (const piece of manifestPieces(manifest)) hash.update(piece);
  return hash.digest("hex");
}
function parseManifest(bytes) {
  const json = asObject(
    parseStrictJson(bytes, { maxBytes: MAX_MANIFEST_BYTES, maxDepth: 8 }),
    "the manifest",
    TOP_FIELDS
  );
  if (json["mediaType"] !== MANIFEST_MEDIA_TYPE) throw new StrictJsonError(`mediaType is not ${MANIFEST_MEDIA_TYPE}`);
  const hash = parseHash(json["hash"]);
  const files = parseFiles(json["files"], hash.chunkSize !== void 0);
  if (files.length === 0) throw new StrictJsonError("files is not a list with an entry");
  const manifest = { mediaType: MANIFEST_MEDIA_TYPE, hash, files };
  if (!isSerialized(manifest, bytes)) throw new StrictJsonError("not in the canonical form of RFC 8785");
  return manifest;
}
var TOP_FIELDS = ["mediaType", "hash", "files"];
var FILE_FIELDS = ["path", "size", "digest", "chunks"];
function parseHash(value) {
  const { algorithm, chunkSize } = asObject(value, "hash", ["algorithm", "chunkSize"]);
  if (algorithm !== "sha256") throw new StrictJsonError("hash.algorithm is not sha256");
  if (chunkSize === void 0) return { algorithm };
  if (chunkSize !== CHUNK_SIZE) throw new StrictJsonError(`hash.chunkSize is not ${CHUNK_SIZE}`);
  return { algorithm, chunkSize };
}
function parseFiles(value, chunked) {
  if (!Array.isArray(value)) throw new StrictJsonError("files is not a list with an entry");
  const files = value.map((entry, i) => parseFile(entry, `files[${i}]`, chunked));
  files.forEach((file, i) => {
    const before = files[i - 1];
    if (before && comparePaths(before.path, file.path) >= 0) throw new StrictJsonError(`files[${i}] is out of order`);
  });
  return files;
}
function parseFile(value, where, chunked) {
  const { path, size, digest, chunks } = asObject(value, where, FILE_FIELDS);
  if (typeof path !== "string") throw new StrictJsonError(`${where}.path is not text`);
  const reason = checkModelPath(path);
  if (reason !== void 0) throw new StrictJsonError(`${where}.path: ${reason}`);
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) {
    throw new StrictJsonError(`${where}.size is not a number of bytes`);
  }
  if (!isDigest(digest)) throw new StrictJsonError(`${where}.digest is not a SHA-256 in lower-case hex`);
  const expected = chunked ? chunkCount(size) : 0;
  if (expected === 0) {
    if (chunks !== void 0) throw new StrictJsonError(`${where} must not have chunks`);
    return { path, size, digest };
  }
  if (!Array.isArray(chunks) || chunks.length !== expected || !chunks.every((chunk) => isDigest(chunk))) {
    throw new StrictJsonError(`${where}.chunks are not ${expected} SHA-256 in lower-case hex`);
  }
  return { path, size, digest, chunks };
}
function asObject(value, what, fields) {
  if (!isJsonObject(value)) throw new StrictJsonError(`${what} is not an object`);
  if (!Object.keys(value).every((key) => fields.includes(key)))
    throw new StrictJsonError(`${what} has an unknown field`);
  return value;
}

export {
  MAX_MANIFEST_BYTES,
  buildManifest,
  serializeManifest,
  manifestPieces,
  isSerialized,
  manifestDigest,
  parseManifest,
  parseHash,
  parseFiles,
  asObject
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  StrictJsonError,
  isJsonObject,
  parseStrictJson
} from "./chunk-UEZXDJVW.js";
import {
  MAX_SHARES,
  canonicalJson,
  formatShare,
  listingDigest
} from "./chunk-6I7S4JW3.js";
import {
  isDigest,
  sha256Hex
} from "./chunk-CGMY5Z3C.js";
import {
  commaPieces,
  encodePieces,
  isEncoded
} from "./chunk-ARNNWVDS.js";
import {
  checkModelPath,
  comparePaths
} from "./chunk-TIA4MDRS.js";

// src/model/manifest.ts
import { createHash } from "node:crypto";

// src/model/chunks.ts
var CHUNK_SIZE = 67108864;
var SHARD_SIZE = 1e9;
function chunkCount(size, chunkSize = CHUNK_SIZE) {
  return size > chunkSize ? Math.ceil(size / chunkSize) : 0;
}
function chunkRange(index, size, chunkSize = CHUNK_SIZE) {
  return { start: index * chunkSize, end: Math.min((index + 1) * chunkSize, size) };
}
function chunkRanges(size, chunkSize = CHUNK_SIZE) {
  return Array.from({ length: chunkCount(size, chunkSize) }, (_, i) => chunkRange(i, size, chunkSize));
}
function shardCount(size, shardSize = SHARD_SIZE) {
  return Math.ceil(size / shardSize);
}
function shardRanges(size, shardSize = SHARD_SIZE) {
  return Array.from({ length: shardCount(size, shardSize) }, (_, i) => chunkRange(i, size, shardSize));
}

// src/model/manifest.ts
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

// src/model/part.ts
var PART_MEDIA_TYPE = "application/vnd.attest-model.manifest-part.v1+json";
function buildPart(all, files, options) {
  const { hash, files: entries } = buildManifest(files, options);
  return { mediaType: PART_MEDIA_TYPE, share: options.share, listing: listingDigest(all), hash, files: entries };
}
function serializePart(part) {
  return canonicalJson(part);
}
function parsePart(bytes) {
  const json = asObject(parseStrictJson(bytes, { maxBytes: MAX_MANIFEST_BYTES, maxDepth: 8 }), "the part", FIELDS);
  if (json["mediaType"] !== PART_MEDIA_TYPE) throw new StrictJsonError(`mediaType is not ${PART_MEDIA_TYPE}`);
  const { listing } = json;
  if (!isDigest(listing)) throw new StrictJsonError("listing is not a SHA-256 in lower-case hex");
  const hash = parseHash(json["hash"]);
  const files = parseFiles(json["files"], hash.chunkSize !== void 0);
  const part = { mediaType: PART_MEDIA_TYPE, share: shareOf(json["share"]), listing, hash, files };
  if (!Buffer.from(serializePart(part)).equals(bytes))
    throw new StrictJsonError("not in the canonical form of RFC 8785");
  return part;
}
var FIELDS = ["mediaType", "share", "listing", "hash", "files"];
function shareOf(value) {
  const { index, count } = asObject(value, "share", ["index", "count"]);
  if (!isNumber(count) || !isNumber(index) || index > count || count > MAX_SHARES) {
    throw new StrictJsonError("share is not one of several");
  }
  return { index, count };
}
var isNumber = (value) => Number.isSafeInteger(value) && value > 0;
var PartsError = class extends Error {
};
function mergeParts(parts) {
  const [first] = parts;
  if (first === void 0) throw new PartsError("no part was given");
  for (const part of parts) assertFits(part, first);
  assertComplete(parts, first.share.count);
  const owners = /* @__PURE__ */ new Map();
  for (const part of parts) {
    for (const { path } of part.files) {
      const other = owners.get(path);
      if (other) throw new PartsError(`${name(other)} and ${name(part)} overlap: both have ${JSON.stringify(path)}`);
      owners.set(path, part);
    }
  }
  const files = parts.flatMap((part) => part.files);
  if (files.length === 0) throw new PartsError("the parts hold no file");
  if (listingDigest(files) !== first.listing) {
    throw new PartsError("the parts together are not the files that their jobs saw: there is a gap, or a size changed");
  }
  return { files, chunks: first.hash.chunkSize !== void 0 };
}
function assertFits(part, first) {
  if (part.share.count !== first.share.count)
    throw new PartsError(`${name(part)} and ${name(first)} are of different runs`);
  if (part.listing !== first.listing) {
    throw new PartsError(`${name(part)} was made from other files, or other sizes of them, than ${name(first)}`);
  }
  if (part.hash.chunkSize !== first.hash.chunkSize) {
    throw new PartsError(`${name(part)} and ${name(first)} differ in chunk hashes: give all jobs the same options`);
  }
}
function assertComplete(parts, count) {
  const indexes = parts.map(({ share }) => share.index);
  const twice = indexes.find((index, i) => indexes.indexOf(index) !== i);
  if (twice !== void 0) throw new PartsError(`part ${twice}/${count} was given twice`);
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !indexes.includes(index));
  if (missing.length > 0)
    throw new PartsError(`part ${missing.map((index) => `${index}/${count}`).join(", ")} is missing`);
}
var name = ({ share }) => `part ${formatShare(share)}`;

// src/statement/dependencies.ts
var MODEL_ROLES = ["base-model", "adapter", "component"];
var INPUT_ROLES = ["code", "dataset", ...MODEL_ROLES, "config"];
function codeDependency(code) {
  const { name: name2, repository, ref, commit, dirty, changed, untracked, diffDigest } = code;
  return {
    name: `code:${name2}`,
    ...repository !== void 0 && { uri: `git+${repository}${ref === void 0 ? "" : `@${ref}`}` },
    digest: { gitCommit: commit },
    annotations: { dirty, ...dirty && { changed, untracked }, ...diffDigest !== void 0 && { diffDigest } }
  };
}
function datasetDependency(name2, artifact) {
  return { name: `dataset:${name2}`, ...describe(artifact) };
}
function baseModelDependency(name2, artifact, role = "base-model") {
  return { name: `${role}:${name2}`, ...describe(artifact) };
}
function describe(artifact) {
  const uri = artifact.uri === void 0 ? {} : { uri: artifact.uri };
  switch (artifact.kind) {
    case "folder": {
      const { kind, root, filesDigest } = artifact;
      return { ...uri, digest: { sha256: root }, annotations: { kind, filesDigest } };
    }
    case "file":
      return { ...uri, digest: { sha256: artifact.sha256 }, annotations: { kind: "file" } };
    case "stated":
      return { ...uri, digest: artifact.digest, annotations: { digestSource: "stated", store: artifact.store } };
  }
}
var isHashed = ({ digest, annotations }) => digest["sha256"] !== void 0 && annotations["digestSource"] !== "stated" && annotations["trust"] === void 0;
function configDependency(config) {
  const { path, sha256, inCommit = false } = config;
  return { name: `config:${path}`, digest: { sha256 }, annotations: { inCommit } };
}
function environmentByproduct(environment) {
  const { record, facts, ofTraining } = environment;
  return {
    name: ofTraining ? "environment" : "environment-of-attesting-host",
    digest: { sha256: sha256Hex(record) },
    mediaType: "application/json",
    content: Buffer.from(record).toString("base64"),
    annotations: { ...facts }
  };
}
function metricsByproduct(metrics) {
  return {
    name: "metrics",
    digest: { sha256: metrics.sha256 },
    mediaType: "application/json",
    annotations: { fileName: metrics.fileName }
  };
}
function manifestPartByproduct(part) {
  return {
    name: `manifest-part:${formatShare(part.share)}`,
    digest: { sha256: part.sha256 },
    mediaType: PART_MEDIA_TYPE
  };
}
var DIGEST_CACHE = "digest-cache";
function digestCacheByproduct(cache) {
  return {
    name: DIGEST_CACHE,
    digest: { sha256: cache.sha256 },
    ...cache.fileTimes && { annotations: FILE_TIMES }
  };
}
var FILE_TIMES = { trust: "file-times" };
function trustingFileTimes(dependency) {
  return { ...dependency, annotations: { ...dependency.annotations, ...FILE_TIMES } };
}

export {
  CHUNK_SIZE,
  chunkCount,
  chunkRange,
  chunkRanges,
  shardCount,
  shardRanges,
  MAX_MANIFEST_BYTES,
  buildManifest,
  serializeManifest,
  manifestPieces,
  isSerialized,
  manifestDigest,
  parseManifest,
  buildPart,
  serializePart,
  parsePart,
  PartsError,
  mergeParts,
  MODEL_ROLES,
  INPUT_ROLES,
  codeDependency,
  datasetDependency,
  baseModelDependency,
  isHashed,
  configDependency,
  environmentByproduct,
  metricsByproduct,
  manifestPartByproduct,
  DIGEST_CACHE,
  digestCacheByproduct,
  trustingFileTimes
};

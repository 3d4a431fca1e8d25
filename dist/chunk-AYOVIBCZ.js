import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  MAX_MANIFEST_BYTES,
  asObject,
  buildManifest,
  parseFiles,
  parseHash
} from "./chunk-6R5EVG5E.js";
import {
  MAX_SHARES,
  formatShare,
  listingDigest
} from "./chunk-QVJHZSLC.js";
import {
  canonicalJson
} from "./chunk-NZGIJ6HV.js";
import {
  isDigest,
  sha256Hex
} from "./chunk-GGT2TN3C.js";
import {
  StrictJsonError,
  parseStrictJson
} from "./chunk-VP2P24KQ.js";

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
  buildPart,
  serializePart,
  parsePart,
  PartsError,
  mergeParts,
  codeDependency,
  datasetDependency,
  baseModelDependency,
  configDependency,
  environmentByproduct,
  metricsByproduct,
  manifestPartByproduct,
  DIGEST_CACHE,
  digestCacheByproduct,
  trustingFileTimes
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  scanModel
} from "./chunk-2SVYDAM2.js";
import {
  EVIDENCE_NAMES,
  HUB_CACHE
} from "./chunk-SEJ4GB6S.js";
import {
  shellQuote
} from "./chunk-H7BPQTN3.js";
import {
  filesDigest,
  rootDigest
} from "./chunk-NZSWWKHZ.js";
import {
  CHUNK_SIZE,
  buildManifest,
  chunkRanges,
  manifestDigest,
  shardCount,
  shardRanges
} from "./chunk-LXLH6L2Q.js";
import {
  formatBytes
} from "./chunk-R3JUTCJG.js";
import {
  bytesOf,
  chooseEngine
} from "./chunk-N7QWSNPN.js";
import {
  batches
} from "./chunk-ARNNWVDS.js";
import {
  changed
} from "./chunk-J2GKQ65K.js";
import {
  stampOf
} from "./chunk-66W5KOWM.js";
import {
  pathWithin
} from "./chunk-TIA4MDRS.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

// src/model/hashed-files.ts
function describeFiles(hashed, options) {
  const manifest = buildManifest(hashed, options);
  const { files } = manifest;
  let names;
  return {
    files,
    manifest,
    manifestDigest: manifestDigest(manifest),
    root: rootDigest(files.map(({ digest }) => digest)),
    get filesDigest() {
      names ??= filesDigest(files.map(({ path: name, digest }) => ({ algorithm: "sha256", digest, name })));
      return names;
    }
  };
}

// src/hashing/hashed-folder.ts
import { basename, resolve } from "node:path";

// src/hashing/hash-files.ts
import { lstatSync } from "node:fs";
var NO_RANGES = [];
var BATCH = 8192;
async function hashFiles(root, files, wanted, { engine = chooseEngine({ engine: "auto" }).engine, onProgress, algorithm = "sha256", ...more }) {
  const all = [];
  let done = 0;
  for (const batch of batches(files, BATCH)) {
    const tasks = batch.map((file) => wanted.task(file));
    const before = done;
    const progress = onProgress && { onProgress: (bytes) => onProgress(before + bytes) };
    const results = await engine.hash(root, tasks, { ...more, algorithm, ...progress });
    results.forEach((result, i) => void all.push(wanted.take(result, tasks[i])));
    done += tasks.reduce((sum, task) => sum + bytesOf(task), 0);
  }
  assertUnchanged(root, files);
  return all;
}
function taskOf({ path, size, stamp, source }, whole, ranges) {
  return source === void 0 ? { path, size, stamp, whole, ranges } : { path, size, stamp, source, whole, ranges };
}
function assertUnchanged(root, files) {
  for (const file of files) {
    const stats = lstatSync(file.source ?? `${root}/${file.path}`, { bigint: true, throwIfNoEntry: false });
    const found = stats === void 0 ? "nothing" : stampOf(stats);
    if (found !== file.stamp) throw changed(file.path, "after it was read", file.stamp, found);
  }
}

// src/hashing/hash-model.ts
function hashModel(scan, { chunks, ...options }) {
  const chunked = (size) => chunks && size > CHUNK_SIZE;
  return hashFiles(
    scan.root,
    scan.files,
    { task: (file) => taskOf(file, true, chunked(file.size) ? chunkRanges(file.size) : NO_RANGES), take: toHashedFile },
    options
  );
}
function toHashedFile({ path, size, digest, ranges }) {
  if (digest === void 0) throw new AttestModelError("INTERNAL", `the hash engine gave no digest for ${path}`);
  return ranges.length > 0 ? { path, size, digest, chunks: ranges } : { path, size, digest };
}
async function hashChunks(scan, paths, options = {}) {
  const wanted = new Set(paths);
  const files = scan.files.filter((file) => wanted.has(file.path));
  const found = await hashFiles(
    scan.root,
    files,
    {
      task: (file) => taskOf(file, false, chunkRanges(file.size)),
      take: ({ path, size, ranges }) => [path, ranges.length > 0 ? { size, chunks: ranges } : { size }]
    },
    options
  );
  return new Map(found);
}
var MAX_SHARDS = 1e6;
async function hashShards(scan, algorithm, shardSize, options = {}) {
  const count = scan.files.reduce((sum, file) => sum + shardCount(file.size, shardSize), 0);
  if (!(count <= MAX_SHARDS)) {
    throw new AttestModelError(
      "UNSUPPORTED",
      `shards of ${shardSize} bytes would be ${count}, more than ${MAX_SHARDS}`
    );
  }
  const found = await hashFiles(
    scan.root,
    scan.files,
    {
      task: (file) => taskOf(file, false, shardRanges(file.size, shardSize)),
      take: ({ path, ranges: digests }, { ranges }) => ranges.map(({ start, end }, i) => ({ name: `${path}:${start}:${end}`, digest: digests[i] ?? "" }))
    },
    { ...options, algorithm }
  );
  return found.flat();
}

// src/hashing/hashed-folder.ts
async function hashFolder(target, options) {
  const scan = await scanFolder(target, options);
  options.assertListing?.(scan.files);
  const chunks = options.chunks ?? true;
  const files = await hashScanned(scan, options);
  const { totalBytes: bytes, ignorePaths, ignored } = scan;
  return Object.assign(describeFiles(files, { chunks }), { path: resolve(target), bytes, ignorePaths, ignored });
}
async function scanFolder(target, options) {
  if (target.trim() === "")
    throw new AttestModelError("USAGE", "the path of what to hash is empty", {
      guidance: "An unset variable, perhaps."
    });
  const path = resolve(target);
  const ours = options.kind === "dataset" ? [] : [...EVIDENCE_NAMES, HUB_CACHE, ...inside(path, options.evidence ?? [])];
  const scan = await scanModel(path, {
    ignorePaths: ours,
    ignoreGlobs: options.ignore ?? [],
    allowSymlinks: options.allowSymlinks ?? false,
    ...options.signal && { signal: options.signal }
  });
  warnOfLeftovers(path, scan, options.progress);
  return scan;
}
async function hashScanned(scan, options) {
  const progress = options.progress?.hashing(options.label, scan.totalBytes);
  try {
    return await hashModel(scan, {
      algorithm: "sha256",
      chunks: options.chunks ?? true,
      ...options.engine && { engine: options.engine },
      ...progress && { onProgress: progress.update },
      ...options.signal && { signal: options.signal }
    });
  } finally {
    progress?.done();
  }
}
function leftOut({ ignored }) {
  return ignored.filter(({ path, reason }) => reason === "listed" && path !== HUB_CACHE).map(({ path }) => path);
}
function inside(root, files) {
  return files.flatMap((file) => pathWithin(root, file) || []);
}
function warnOfLeftovers(model, scan, progress) {
  for (const { path, bytes } of scan.leftovers) {
    progress?.warning(
      `${path} (${formatBytes(bytes)}) looks like training state, not like a part of ${basename(model)}: it is hashed and signed with it. Leave it out with --ignore ${shellQuote(path)} (input: ignore).`
    );
  }
}

export {
  describeFiles,
  NO_RANGES,
  hashFiles,
  taskOf,
  hashModel,
  hashChunks,
  hashShards,
  hashFolder,
  scanFolder,
  hashScanned,
  leftOut
};

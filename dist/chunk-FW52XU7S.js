import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  CHUNK_SIZE,
  chunkRanges,
  shardCount,
  shardRanges
} from "./chunk-SY3KU2FK.js";
import {
  chooseEngine
} from "./chunk-UQ6RMKNC.js";
import {
  batches
} from "./chunk-K6YHSAMJ.js";
import {
  changed
} from "./chunk-OF4LHTXT.js";
import {
  stampOf
} from "./chunk-2UEMYS7F.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";

// src/hashing/hash-model.ts
import { lstatSync } from "node:fs";
var NONE = [];
var BATCH = 8192;
async function hashModel(scan, options) {
  const { engine, settings } = resolve(options);
  const hashed = [];
  let done = 0;
  for (const files of batches(scan.files, BATCH)) {
    const tasks = files.map((file) => wholeTask(file, options.chunks));
    const before = done;
    const onProgress = options.onProgress && ((bytes) => options.onProgress?.(before + bytes));
    const results = await engine.hash(scan.root, tasks, { ...settings, ...onProgress && { onProgress } });
    for (const result of results) hashed.push(toHashedFile(result, engine));
    done += files.reduce((sum, { size }) => sum + size, 0);
  }
  assertUnchanged(scan.root, scan.files);
  return hashed;
}
function wholeTask({ path, size, stamp, source }, chunks) {
  const ranges = chunks && size > CHUNK_SIZE ? chunkRanges(size) : NONE;
  return source === void 0 ? { path, size, stamp, whole: true, ranges } : { path, size, stamp, source, whole: true, ranges };
}
function toHashedFile({ path, size, digest, ranges }, { name }) {
  if (digest === void 0) throw new AttestModelError("INTERNAL", `the ${name} engine gave no digest for ${path}`);
  return ranges.length > 0 ? { path, size, digest, chunks: ranges } : { path, size, digest };
}
async function hashChunks(scan, paths, options = {}) {
  const wanted = new Set(paths);
  const files = scan.files.filter((file) => wanted.has(file.path));
  const tasks = files.map((file) => ({ ...file, whole: false, ranges: chunkRanges(file.size) }));
  const results = await hashTasks(scan.root, tasks, options);
  return new Map(
    results.map(({ path, size, ranges }) => [path, { size, ...ranges.length > 0 && { chunks: ranges } }])
  );
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
  const tasks = scan.files.map((file) => ({ ...file, whole: false, ranges: shardRanges(file.size, shardSize) }));
  const results = await hashTasks(scan.root, tasks, { ...options, algorithm });
  return results.flatMap(
    ({ ranges }, i) => ranges.map((digest, j) => {
      const range = tasks[i]?.ranges[j];
      return { name: `${tasks[i]?.path}:${range?.start}:${range?.end}`, digest };
    })
  );
}
async function hashTasks(root, tasks, options) {
  const { engine, settings } = resolve(options);
  const results = await engine.hash(root, tasks, settings);
  assertUnchanged(root, tasks);
  return results;
}
function resolve({
  engine = chooseEngine({ engine: "auto" }).engine,
  onProgress,
  signal,
  threads,
  algorithm = "sha256"
}) {
  const settings = {
    algorithm,
    ...onProgress && { onProgress },
    ...signal && { signal },
    ...threads !== void 0 && { threads }
  };
  return { engine, settings };
}
function assertUnchanged(root, files) {
  for (const file of files) {
    const stats = lstatSync(file.source ?? `${root}/${file.path}`, { bigint: true, throwIfNoEntry: false });
    const found = stats === void 0 ? "nothing" : stampOf(stats);
    if (found !== file.stamp) throw changed(file.path, "after it was read", file.stamp, found);
  }
}

export {
  hashModel,
  hashChunks,
  hashShards,
  hashTasks
};

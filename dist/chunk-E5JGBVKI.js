import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  canonicalize
} from "./chunk-BLPGPSDN.js";
import {
  StrictJsonError,
  isJsonObject,
  parseStrictJson
} from "./chunk-C3ZZKVUQ.js";
import {
  BUFFER_BYTES,
  SharedState,
  Stopped,
  changed,
  createRing,
  deserialize,
  hashFile
} from "./chunk-RZR2RWFM.js";
import {
  checkModelPath,
  comparePaths,
  stampOf
} from "./chunk-IZBJCE74.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-HBJC6FYG.js";
import {
  __callDispose,
  __using
} from "./chunk-JSFNQING.js";

// src/model/canonical-json.ts
function canonicalJson(value) {
  const text = canonicalize(value);
  if (text === void 0) throw new Error("JSON has no form for this value");
  return new TextEncoder().encode(text);
}

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

// src/model/digest.ts
import { createHash } from "node:crypto";
var PATTERN = { sha256: /^[0-9a-f]{64}$/, blake2b: /^[0-9a-f]{128}$/ };
function isDigest(value, algorithm = "sha256") {
  return typeof value === "string" && PATTERN[algorithm].test(value);
}
function sha256Hex(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

// src/model/manifest.ts
var MANIFEST_MEDIA_TYPE = "application/vnd.attest-model.manifest.v1+json";
var MAX_MANIFEST_BYTES = 134217728;
function buildManifest(files, options) {
  const entries = files.map(({ path, size, digest, chunks = [] }) => {
    const expected = options.chunks ? chunkCount(size) : 0;
    if (expected > 0 && chunks.length !== expected) throw new RangeError(`${path}: ${expected} chunk hashes expected`);
    return { path, size, digest, ...expected > 0 && { chunks } };
  });
  entries.sort((a, b) => comparePaths(a.path, b.path));
  return {
    mediaType: MANIFEST_MEDIA_TYPE,
    hash: { algorithm: "sha256", ...options.chunks && { chunkSize: CHUNK_SIZE } },
    files: entries
  };
}
function serializeManifest(manifest) {
  return canonicalJson(manifest);
}
function manifestDigest(manifest) {
  return sha256Hex(serializeManifest(manifest));
}
function parseManifest(bytes) {
  const json = asObject(
    parseStrictJson(bytes, { maxBytes: MAX_MANIFEST_BYTES, maxDepth: 8 }),
    "the manifest",
    TOP_FIELDS
  );
  if (json["mediaType"] !== MANIFEST_MEDIA_TYPE) throw new StrictJsonError(`mediaType is not ${MANIFEST_MEDIA_TYPE}`);
  const hash2 = parseHash(json["hash"]);
  const files = parseFiles(json["files"], hash2.chunkSize !== void 0);
  const manifest = { mediaType: MANIFEST_MEDIA_TYPE, hash: hash2, files };
  if (Buffer.compare(serializeManifest(manifest), bytes) !== 0) {
    throw new StrictJsonError("not in the canonical form of RFC 8785");
  }
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
  if (!Array.isArray(value) || value.length === 0) throw new StrictJsonError("files is not a list with an entry");
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

// src/hashing/hash-model.ts
import { lstatSync } from "node:fs";

// src/hashing/openssl-engine.ts
import { availableParallelism } from "node:os";
import { setImmediate as yieldToLoop } from "node:timers/promises";

// src/hashing/schedule.ts
var UNIT_BYTES = 32 << 20;
var UNIT_FILES = 512;
var FILE_COST = 32 << 10;
function planUnits(tasks) {
  const units = [];
  let batch = [];
  let cost = 0;
  const flush = () => {
    if (batch.length > 0) units.push(unitOf(batch));
    batch = [];
    cost = 0;
  };
  tasks.forEach((task, index) => {
    const own = costOf(task);
    if (own > UNIT_BYTES) {
      units.push(...divide({ index, task, offset: 0 }).map((item) => unitOf([item])));
      return;
    }
    batch.push({ index, task, offset: 0 });
    cost += own;
    if (cost >= UNIT_BYTES || batch.length >= UNIT_FILES) flush();
  });
  flush();
  return units.sort((a, b) => b.cost - a.cost);
}
function divide(item) {
  const { task } = item;
  if (task.whole) return [item];
  const parts = [];
  let start = 0;
  let bytes = 0;
  task.ranges.forEach((range, i) => {
    bytes += range.end - range.start;
    if (bytes < UNIT_BYTES && i < task.ranges.length - 1) return;
    parts.push({ ...item, task: { ...task, ranges: task.ranges.slice(start, i + 1) }, offset: start });
    start = i + 1;
    bytes = 0;
  });
  return parts;
}
function unitOf(items) {
  return {
    items,
    cost: items.reduce((sum, { task }) => sum + costOf(task), 0),
    bytes: items.reduce((sum, { task }) => sum + bytesOf(task), 0)
  };
}
function bytesOf(task) {
  return task.whole ? task.size : rangeBytes(task);
}
function costOf(task) {
  return FILE_COST + (task.whole ? task.size : 0) + rangeBytes(task);
}
function rangeBytes(task) {
  return task.ranges.reduce((sum, range) => sum + range.end - range.start, 0);
}
function decide(unit, { remaining, threads, idle, nextIdle }) {
  const only = unit.items.length === 1 ? unit.items[0] : void 0;
  if (!only?.task.whole || unit.cost <= UNIT_BYTES || threads < 2) return "alone";
  if (unit.cost <= remaining / threads) return "alone";
  if (idle >= 2) return "together";
  return only.task.ranges.length > 0 && nextIdle < unit.cost / 2 ? "wait" : "alone";
}

// src/hashing/worker-pool.ts
import { Worker } from "node:worker_threads";
var WORKER = new URL(import.meta.url.endsWith(".ts") ? "./hash-worker.ts" : "./hash-worker.js", import.meta.url);
var LIMITS = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 64 };
var WorkerPool = class {
  state;
  #workers;
  #waiting = /* @__PURE__ */ new Map();
  #dead = /* @__PURE__ */ new Map();
  constructor(threads, setup, file = WORKER) {
    this.state = new SharedState(threads);
    this.#workers = Array.from({ length: threads }, (_, thread) => {
      const workerData = {
        root: setup.root,
        algorithm: setup.algorithm,
        thread,
        state: this.state.buffer
      };
      const worker = new Worker(file, { workerData, env: {}, execArgv: [], resourceLimits: LIMITS });
      worker.on("message", (reply) => this.#settle(thread, reply));
      worker.on("error", (error) => this.#fail(thread, error));
      worker.on("exit", (code) => this.#fail(thread, new Error(`a hash thread ended with code ${code}`)));
      return worker;
    });
  }
  /** One job a thread at a time. @throws AttestModelError; Stopped if the run was stopped */
  run(thread, job) {
    return new Promise((resolve2, reject) => {
      const death = this.#dead.get(thread);
      if (death) return reject(death);
      this.#waiting.set(thread, { resolve: resolve2, reject });
      this.#workers[thread]?.postMessage(job);
    });
  }
  async [Symbol.asyncDispose]() {
    this.state.stop();
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
  #settle(thread, reply) {
    const waiting = this.#take(thread);
    if ("digests" in reply) waiting?.resolve(reply.digests);
    else waiting?.reject("error" in reply ? deserialize(reply.error) : new Stopped());
  }
  #fail(thread, error) {
    const death = this.#dead.get(thread) ?? new AttestModelError("INTERNAL", `a hash thread died: ${messageOf(error)}`, { cause: error });
    this.#dead.set(thread, death);
    this.#take(thread)?.reject(death);
  }
  #take(thread) {
    const waiting = this.#waiting.get(thread);
    this.#waiting.delete(thread);
    return waiting;
  }
};

// src/hashing/threaded-run.ts
var NONE = [];
var INTERVAL = 100;
async function hashInThreads(tasks, options) {
  var _stack = [];
  try {
    const units = planUnits(tasks);
    const useful = units.reduce((sum, unit) => sum + (unit.items[0]?.task.whole ? 2 : 1), 0);
    const threads = Math.min(options.threads, useful);
    const pool = __using(_stack, new WorkerPool(threads, options), true);
    const timer = setInterval(() => options.onProgress?.(pool.state.total()), INTERVAL);
    try {
      const run = new Run(tasks, units, threads, pool);
      return await Promise.race([run.results(), aborted(options.signal)]);
    } finally {
      clearInterval(timer);
    }
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
function aborted(signal) {
  return new Promise((_, reject) => {
    const fail = () => reject(new AttestModelError("ABORTED", "stopped while hashing"));
    if (signal?.aborted) fail();
    signal?.addEventListener("abort", fail, { once: true });
  });
}
var Run = class {
  #tasks;
  #queue;
  #threads;
  #pool;
  #idle;
  /** What each busy thread works at, and its counter when it began. */
  #busy = /* @__PURE__ */ new Map();
  #results;
  #done = Promise.withResolvers();
  #queued;
  constructor(tasks, units, threads, pool) {
    this.#tasks = tasks;
    this.#queue = units;
    this.#threads = threads;
    this.#pool = pool;
    this.#idle = Array.from({ length: threads }, (_, thread) => thread);
    this.#results = new Array(tasks.length);
    this.#queued = units.reduce((sum, unit) => sum + unit.cost, 0);
  }
  async results() {
    this.#dispatch();
    await this.#done.promise;
    return this.#results;
  }
  #dispatch() {
    for (let unit = this.#queue[0]; unit !== void 0 && this.#idle.length > 0; unit = this.#queue[0]) {
      const left = [...this.#busy.keys()].map((thread) => this.#left(thread));
      const decision = decide(unit, {
        remaining: this.#queued + left.reduce((sum, cost) => sum + cost, 0),
        threads: this.#threads,
        idle: this.#idle.length,
        nextIdle: Math.min(...left)
      });
      if (decision === "wait") return;
      this.#queue.shift();
      this.#queued -= unit.cost;
      if (decision === "together") this.#together(unit);
      else this.#alone(unit);
    }
    if (this.#queue.length === 0 && this.#busy.size === 0) this.#done.resolve();
  }
  #alone(unit) {
    const job = { kind: "files", tasks: unit.items.map(({ task }) => task) };
    this.#start(
      unit,
      (thread) => this.#pool.run(thread, job),
      (digests) => {
        let at = 0;
        for (const { index, task, offset } of unit.items) {
          if (task.whole) this.#put(index, digests[at++]);
          this.#putRanges(index, offset, digests.slice(at, at + task.ranges.length));
          at += task.ranges.length;
        }
      }
    );
  }
  #together({ items: [item], cost, bytes }) {
    if (item === void 0) return;
    const { index, task } = item;
    const roles = task.ranges.length > 0 ? ["whole", "ranges"] : ["whole", "read"];
    if (roles[1] === "ranges" && this.#idle.length > 2 && this.#queue.length === 0) roles.push("read");
    const ring = createRing(roles);
    const share = { cost: cost / roles.length, bytes: bytes / roles.length };
    for (const role of roles) {
      const job = { kind: "part", task, role, ring };
      this.#start(
        share,
        (thread) => this.#pool.run(thread, job),
        (digests) => {
          if (role === "whole") this.#put(index, digests[0]);
          else this.#putRanges(index, 0, digests);
        }
      );
    }
  }
  #start({ cost, bytes }, run, put) {
    const thread = this.#idle.pop();
    this.#busy.set(thread, { cost, bytes, before: this.#pool.state.bytesOf(thread) });
    run(thread).then((digests) => {
      put(digests);
      this.#busy.delete(thread);
      this.#idle.push(thread);
      this.#dispatch();
    }).catch(this.#done.reject);
  }
  #put(index, digest) {
    if (digest !== void 0) this.#resultOf(index).digest = digest;
  }
  #putRanges(index, offset, digests) {
    const { ranges } = this.#resultOf(index);
    for (const [i, digest] of digests.entries()) ranges[offset + i] = digest;
  }
  #resultOf(index) {
    const { path, size, ranges } = this.#tasks[index];
    this.#results[index] ??= { path, size, ranges: ranges.length > 0 ? new Array(ranges.length) : NONE };
    return this.#results[index];
  }
  #left(thread) {
    const work = this.#busy.get(thread);
    if (work === void 0 || work.bytes === 0) return 0;
    const share = (this.#pool.state.bytesOf(thread) - work.before) / work.bytes;
    return work.cost * Math.max(0, 1 - share);
  }
};

// src/hashing/openssl-engine.ts
var MAX_THREADS = 8;
var IN_PROCESS_BYTES = 48 << 20;
var IN_PROCESS_FILES = 1e3;
var TURN = 50;
function createOpensslEngine() {
  return { name: "openssl", hash };
}
async function hash(root, tasks, options) {
  if (options.signal?.aborted) throw stopped();
  const bytes = tasks.reduce((sum, task) => sum + bytesOf(task), 0);
  const few = bytes <= IN_PROCESS_BYTES && tasks.length <= IN_PROCESS_FILES;
  const threads = Math.max(1, options.threads ?? Math.min(availableParallelism(), MAX_THREADS));
  const results = few ? await hashHere(root, tasks, options) : await hashInThreads(tasks, { ...options, root, threads });
  options.onProgress?.(bytes);
  return results;
}
async function hashHere(root, tasks, options) {
  const buffer = new Uint8Array(BUFFER_BYTES);
  const results = [];
  let turn = performance.now();
  for (const task of tasks) {
    const digests = hashFile(root, task, { algorithm: options.algorithm, buffer, onBytes: () => {
    } });
    const [digest] = digests;
    const { path, size } = task;
    results.push(
      task.whole && digest !== void 0 ? { path, size, digest, ranges: digests.slice(1) } : { path, size, ranges: digests }
    );
    if (performance.now() - turn < TURN) continue;
    await yieldToLoop();
    if (options.signal?.aborted) throw stopped();
    turn = performance.now();
  }
  return results;
}
function stopped() {
  return new AttestModelError("ABORTED", "stopped while hashing");
}

// src/hashing/hash-model.ts
var NONE2 = [];
async function hashModel(scan, options) {
  const { engine, settings } = resolve(options);
  const tasks = scan.files.map((file) => ({
    ...file,
    whole: true,
    ranges: options.chunks && file.size > CHUNK_SIZE ? chunkRanges(file.size) : NONE2
  }));
  const results = await engine.hash(scan.root, tasks, settings);
  assertUnchanged(scan.root, scan.files);
  return results.map(({ path, size, digest, ranges }) => {
    if (digest === void 0)
      throw new AttestModelError("INTERNAL", `the ${engine.name} engine gave no digest for ${path}`);
    return { path, size, digest, ...ranges.length > 0 && { chunks: ranges } };
  });
}
async function hashChunks(scan, paths, options = {}) {
  const { engine, settings } = resolve(options);
  const wanted = new Set(paths);
  const files = scan.files.filter((file) => wanted.has(file.path));
  const tasks = files.map((file) => ({ ...file, whole: false, ranges: chunkRanges(file.size) }));
  const results = await engine.hash(scan.root, tasks, settings);
  assertUnchanged(scan.root, files);
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
  const { engine, settings } = resolve({ ...options, algorithm });
  const tasks = scan.files.map((file) => ({ ...file, whole: false, ranges: shardRanges(file.size, shardSize) }));
  const results = await engine.hash(scan.root, tasks, settings);
  assertUnchanged(scan.root, scan.files);
  return results.flatMap(
    ({ ranges }, i) => ranges.map((digest, j) => {
      const range = tasks[i]?.ranges[j];
      return { name: `${tasks[i]?.path}:${range?.start}:${range?.end}`, digest };
    })
  );
}
function resolve({
  engine = createOpensslEngine(),
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

// src/model/root.ts
import { createHash as createHash2 } from "node:crypto";
function rootDigest(digests, algorithm = "sha256") {
  const hash2 = createHash2("sha256");
  for (const digest of digests) {
    if (!isDigest(digest, algorithm)) throw new RangeError(`not a ${algorithm} digest`);
    hash2.update(digest, "hex");
  }
  return hash2.digest("hex");
}
function filesDigest(entries) {
  const sorted = [...entries].sort((a, b) => comparePaths(a.name, b.name));
  const hash2 = createHash2("sha256").update("[");
  sorted.forEach(({ algorithm, digest, name }, index) => {
    if (!name.isWellFormed()) throw new RangeError("a name with a lone surrogate has no canonical JSON");
    hash2.update(`${index === 0 ? "" : ","}${JSON.stringify({ algorithm, digest, name })}`);
  });
  return hash2.update("]").digest("hex");
}

export {
  isDigest,
  sha256Hex,
  canonicalJson,
  CHUNK_SIZE,
  MAX_MANIFEST_BYTES,
  buildManifest,
  serializeManifest,
  manifestDigest,
  parseManifest,
  rootDigest,
  filesDigest,
  hashModel,
  hashChunks,
  hashShards
};

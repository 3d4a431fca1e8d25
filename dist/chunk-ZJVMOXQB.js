import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  canonicalize
} from "./chunk-BLPGPSDN.js";
import {
  StrictJsonError,
  isJsonObject,
  parseStrictJson
} from "./chunk-FMFUJJNW.js";
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
  assertModelPath,
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

// src/statement/in-toto.ts
var STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
var PAYLOAD_TYPE = "application/vnd.in-toto+json";
var LIMITS2 = { maxBytes: 67108864, maxDepth: 64 };
var StatementError = class extends Error {
  reason;
  constructor(reason) {
    super(`not an acceptable statement: ${reason}`);
    this.name = "StatementError";
    this.reason = reason;
  }
};
function quoted(name) {
  return JSON.stringify(name.length > 200 ? `${name.slice(0, 200)}…` : name);
}
function parseStatement(payload) {
  const statement = readJson(payload);
  if (!isJsonObject(statement)) throw new StatementError("the payload is not an object");
  const { _type, subject, predicateType, predicate } = statement;
  if (_type !== STATEMENT_TYPE) throw new StatementError(`_type is not ${STATEMENT_TYPE}`);
  if (typeof predicateType !== "string" || predicateType === "") throw new StatementError("predicateType is not text");
  if (!isJsonObject(predicate)) throw new StatementError("predicate is not an object");
  if (!Array.isArray(subject) || subject.length === 0) throw new StatementError("subject is not a list with an entry");
  subject.forEach(checkSubject);
  return statement;
}
function readJson(payload) {
  try {
    return parseStrictJson(payload, LIMITS2);
  } catch (error) {
    if (error instanceof StrictJsonError) throw new StatementError(error.reason);
    throw error;
  }
}
function checkSubject(subject, index) {
  const where = `subject[${index}]`;
  if (!isJsonObject(subject)) throw new StatementError(`${where} is not an object`);
  const { name, digest } = subject;
  if (name !== void 0 && typeof name !== "string") throw new StatementError(`${where}.name is not text`);
  checkDigestSet(digest, `${where}.digest`);
}
function checkDigestSet(digest, where) {
  if (!isJsonObject(digest) || Object.keys(digest).length === 0) throw new StatementError(`${where} has no digest`);
  for (const [algorithm, value] of Object.entries(digest)) {
    if (typeof value !== "string" || value === "") throw new StatementError(`${where}.${algorithm} is not text`);
  }
  if (digest["sha256"] !== void 0 && !isDigest(digest["sha256"])) {
    throw new StatementError(`${where}.sha256 is not 64 lower-case hex characters`);
  }
}
function toPayload(statement) {
  return new TextEncoder().encode(JSON.stringify(statement));
}

// src/statement/oms-shards.ts
function parseShardName(name, where) {
  const second = name.lastIndexOf(":");
  const first = name.lastIndexOf(":", second - 1);
  const start = parseOffset(name.slice(first + 1, second));
  const end = parseOffset(name.slice(second + 1));
  if (first < 1 || start === void 0 || end === void 0 || start >= end) {
    throw new StatementError(`${where}.name ${quoted(name)} is not path:start:end`);
  }
  return { path: name.slice(0, first), start, end };
}
function parseOffset(text) {
  const value = /^(?:0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : void 0;
  return Number.isSafeInteger(value) ? value : void 0;
}
function assertComplete(resources, shardSize) {
  const files = /* @__PURE__ */ new Map();
  for (const resource of resources) {
    const shards = files.get(resource.path);
    if (shards) shards.push(resource);
    else files.set(resource.path, [resource]);
  }
  for (const [path, shards] of files) {
    shards.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
    shards.forEach(({ start = 0, end = 0 }, i) => {
      const last = i === shards.length - 1;
      if (start !== i * shardSize || (last ? end > start + shardSize : end !== start + shardSize)) {
        throw new StatementError(`the shards of ${quoted(path)} do not cover it in steps of ${shardSize} bytes`);
      }
    });
  }
}

// src/statement/oms-read.ts
var SINGLE_FILE = ".";
function parseSerialization(value) {
  const fields = ["method", "hash_type", "shard_size", "allow_symlinks", "ignore_paths"];
  const {
    method,
    hash_type: hash2,
    shard_size: shardSize,
    allow_symlinks: allowSymlinks,
    ignore_paths: ignorePaths = []
  } = asRecord(value, fields, "serialization");
  if (method !== "files" && method !== "shards") throw new StatementError("serialization.method is unknown");
  if (typeof allowSymlinks !== "boolean") throw new StatementError("serialization.allow_symlinks is not a boolean");
  if (!Array.isArray(ignorePaths) || !ignorePaths.every((path) => typeof path === "string" && path !== "")) {
    throw new StatementError("serialization.ignore_paths is not a list of names");
  }
  if (method === "files") {
    if (shardSize !== void 0) throw new StatementError("serialization.shard_size without shards");
    return { method, hashType: parseHashType(hash2), allowSymlinks, ignorePaths };
  }
  if (typeof shardSize !== "number" || !Number.isSafeInteger(shardSize) || shardSize <= 0) {
    throw new StatementError("serialization.shard_size is not a positive number of bytes");
  }
  return { method, hashType: parseHashType(hash2, shardSize), shardSize, allowSymlinks, ignorePaths };
}
function parseHashType(value, shardSize) {
  const name = withoutSuffix(value, shardSize);
  if (name === "sha256" || name === "blake2b") return name;
  if (name === "blake3") throw unsupported("hashes with blake3");
  throw new StatementError("serialization.hash_type is unknown");
}
function withoutSuffix(algorithm, shardSize) {
  const suffix = `-sharded-${shardSize}`;
  if (shardSize === void 0 || typeof algorithm !== "string" || !algorithm.endsWith(suffix)) return algorithm;
  return algorithm.slice(0, -suffix.length);
}
function parseResources(value, { hashType, shardSize }) {
  if (!Array.isArray(value) || value.length === 0) throw new StatementError("resources is not a list with an entry");
  const resources = value.map((entry, i) => {
    const { name, algorithm, digest } = asRecord(entry, void 0, `resources[${i}]`);
    if (typeof name !== "string") throw new StatementError(`resources[${i}].name is not text`);
    if (withoutSuffix(algorithm, shardSize) !== hashType) {
      throw new StatementError(`resources[${i}].algorithm is not the hash_type`);
    }
    if (!isDigest(digest, hashType)) throw new StatementError(`resources[${i}].digest is not a ${hashType} digest`);
    const place = shardSize === void 0 ? { path: name } : parseShardName(name, `resources[${i}]`);
    return { name, digest, ...place };
  });
  assertNames(resources);
  if (shardSize !== void 0) assertComplete(resources, shardSize);
  return resources;
}
function assertNames(resources) {
  const seen = /* @__PURE__ */ new Set();
  const single = resources.every(({ path }) => path === SINGLE_FILE);
  resources.forEach(({ name, path }, i) => {
    const reason = single ? void 0 : checkModelPath(path);
    if (reason !== void 0) throw new StatementError(`resources[${i}].name ${quoted(name)}: ${reason}`);
    if (seen.has(name)) throw new StatementError(`resources[${i}].name ${quoted(name)} is listed twice`);
    seen.add(name);
  });
}
function unsupported(what) {
  return new AttestModelError("UNSUPPORTED", `this signature ${what}, which is not supported`, {
    guidance: "Sign the model anew with sha256 (the default of every OMS signer), or verify it with the tool that signed it."
  });
}
function asRecord(value, fields, what) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new StatementError(`${what} is not an object`);
  }
  if (fields !== void 0) assertFields(value, fields, what);
  return value;
}
function assertFields(value, fields, what) {
  const unknown = Object.keys(value).find((key) => !fields.includes(key));
  if (unknown !== void 0) throw new StatementError(`${what} has the unknown field ${quoted(unknown)}`);
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

// src/statement/oms.ts
var OMS_PREDICATE_TYPE = "https://model_signing/signature/v1.0";
var OMS_OLD_PREDICATE_TYPE = "https://model_signing/Digests/v0.1";
function buildOmsStatement(model) {
  if (model.name === "" || !model.name.isWellFormed() || new RegExp("\\p{Cc}", "u").test(model.name)) {
    throw new AttestModelError("USAGE", `the name ${JSON.stringify(model.name)} cannot be a subject's`, {
      guidance: "Give the model a name of its own: --name NAME, or the input `name`."
    });
  }
  if (model.files.length === 0) throw new AttestModelError("EMPTY_MODEL", "there is no file to sign");
  const files = [...model.files].sort((a, b) => comparePaths(a.path, b.path));
  files.forEach(({ path }, i) => {
    assertModelPath(path);
    if (path === files[i - 1]?.path) throw new AttestModelError("INTERNAL", `${path} is listed twice`);
  });
  const ignorePaths = [...new Set(model.ignorePaths)].sort(comparePaths);
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name: model.name, digest: { sha256: rootDigest(files.map(({ digest }) => digest)) } }],
    predicateType: OMS_PREDICATE_TYPE,
    predicate: {
      serialization: {
        method: "files",
        hash_type: "sha256",
        allow_symlinks: model.allowSymlinks,
        ...ignorePaths.length > 0 && { ignore_paths: ignorePaths }
      },
      resources: files.map(({ path, digest }) => ({ name: path, algorithm: "sha256", digest }))
    }
  };
}
function parseOmsStatement(statement) {
  if (statement.predicateType === OMS_OLD_PREDICATE_TYPE) return parseOldStatement(statement);
  if (statement.predicateType !== OMS_PREDICATE_TYPE) {
    throw new StatementError(`predicateType is not ${OMS_PREDICATE_TYPE}`);
  }
  assertFields(statement, ["_type", "subject", "predicateType", "predicate"], "the statement");
  const { name, root } = parseSubject(statement);
  const predicate = asRecord(statement.predicate, ["serialization", "resources"], "predicate");
  const serialization = parseSerialization(predicate["serialization"]);
  const resources = parseResources(predicate["resources"], serialization);
  const actualRoot = rootDigest(
    resources.map(({ digest }) => digest),
    serialization.hashType
  );
  if (actualRoot !== root) {
    throw new StatementError(`the subject's digest is ${root}, but the resources hash to ${actualRoot}`);
  }
  return finish({ format: "v1.0", name, root, ...serialization, resources });
}
function parseSubject({ subject }) {
  const [only, ...others] = subject;
  if (only === void 0 || others.length > 0) {
    throw new StatementError(`${subject.length} subjects, where OMS has exactly one`);
  }
  if (!only.name) throw new StatementError("subject[0].name is missing or empty");
  for (const value of Object.values(only.digest)) {
    if (!/^[0-9a-f]+$/.test(value)) throw new StatementError("subject[0].digest is not lower-case hex");
  }
  const root = only.digest["sha256"];
  if (root === void 0) throw new StatementError("subject[0].digest has no sha256");
  return { name: only.name, root };
}
function parseOldStatement({ subject }) {
  const resources = subject.map((file, i) => {
    const { name, digest, annotations = {} } = file;
    if (name === void 0) throw new StatementError(`subject[${i}] has no name`);
    const kind = asRecord(annotations, void 0, `subject[${i}].annotations`)["actual_hash_algorithm"] ?? "sha256";
    if (kind !== "file-sha256" && kind !== "sha256") throw unsupported("has subjects that are not SHA-256 of files");
    if (digest["sha256"] === void 0) throw new StatementError(`subject[${i}].digest has no sha256`);
    return { name, digest: digest["sha256"], path: name };
  });
  assertNames(resources);
  return finish({
    format: "digests-v0.1",
    root: rootDigest(resources.map(({ digest }) => digest)),
    method: "files",
    hashType: "sha256",
    allowSymlinks: false,
    ignorePaths: [],
    resources
  });
}
function finish(parsed) {
  if (parsed.method === "shards") return parsed;
  let known;
  return {
    ...parsed,
    get filesDigest() {
      known ??= filesDigest(parsed.resources.map(({ name, digest }) => ({ algorithm: parsed.hashType, digest, name })));
      return known;
    }
  };
}

// src/statement/read.ts
function parseDescriptors(value, what) {
  if (value === void 0) return [];
  if (!Array.isArray(value)) throw new StatementError(`${what} is not a list`);
  value.forEach((entry, i) => {
    const where = `${what}[${i}]`;
    if (!isJsonObject(entry)) throw new StatementError(`${where} is not an object`);
    texts(entry, ["name", "uri", "mediaType", "downloadLocation"]);
    if (entry["digest"] !== void 0) checkDigestSet(entry["digest"], `${where}.digest`);
    optionalObject(entry["annotations"], `${where}.annotations`);
  });
  return value;
}
function objectAt(parent, key) {
  const value = parent[key];
  if (!isJsonObject(value)) throw new StatementError(`${key} is not an object`);
  return value;
}
function optionalObject(value, what) {
  if (value === void 0) return {};
  if (!isJsonObject(value)) throw new StatementError(`${what} is not an object`);
  return value;
}
function textAt(parent, key) {
  const value = parent[key];
  if (typeof value !== "string" || value === "") throw new StatementError(`${key} is not text`);
  return value;
}
function texts(parent, keys) {
  const found = {};
  for (const key of keys) if (parent[key] !== void 0) found[key] = textAt(parent, key);
  return found;
}

// src/statement/provenance.ts
var PROVENANCE_TYPE = "https://slsa.dev/provenance/v1";
var GITHUB_BUILD_TYPE = "https://actions.github.io/buildtypes/workflow/v1";
var OUR_BUILD_TYPE = "https://github.com/attest-model/attest-model/blob/main/docs/build-type-v1.md";
function subjectsOf(model) {
  return [
    { name: model.name, digest: { sha256: model.root } },
    { name: "model.manifest.json", digest: { sha256: model.manifestDigest } }
  ];
}
function buildProvenanceStatement({ subjects, base, dependencies, byproducts }) {
  const { buildDefinition, runDetails } = base;
  const predicate = {
    buildDefinition: {
      ...buildDefinition,
      resolvedDependencies: [...buildDefinition.resolvedDependencies ?? [], ...dependencies]
    },
    runDetails: { ...runDetails, byproducts: [...runDetails.byproducts ?? [], ...byproducts] }
  };
  return {
    _type: STATEMENT_TYPE,
    subject: subjects,
    predicateType: PROVENANCE_TYPE,
    predicate
  };
}
function baseForOurBuildType(build) {
  const { builderId, workflow, startedOn, finishedOn, invocationId } = build;
  return {
    buildDefinition: { buildType: OUR_BUILD_TYPE, externalParameters: { ...workflow && { workflow } } },
    runDetails: { builder: { id: builderId }, metadata: { invocationId, startedOn, finishedOn } }
  };
}
var ROLES = ["code", "dataset", "base-model", "adapter", "component", "config"];
function parseProvenance(statement) {
  if (statement.predicateType !== PROVENANCE_TYPE) throw new StatementError(`predicateType is not ${PROVENANCE_TYPE}`);
  const definition = objectAt(statement.predicate, "buildDefinition");
  const details = objectAt(statement.predicate, "runDetails");
  const metadata = optionalObject(details["metadata"], "metadata");
  const workflow = optionalObject(
    optionalObject(definition["externalParameters"], "externalParameters")["workflow"],
    "workflow"
  );
  const dependencies = parseDescriptors(definition["resolvedDependencies"], "resolvedDependencies");
  return {
    buildType: textAt(definition, "buildType"),
    builderId: textAt(objectAt(details, "builder"), "id"),
    ...texts(metadata, ["invocationId", "startedOn", "finishedOn"]),
    ...Object.keys(workflow).length > 0 && { workflow: texts(workflow, ["ref", "repository", "path"]) },
    dependencies,
    inputs: namedDependencies(dependencies),
    byproducts: parseDescriptors(details["byproducts"], "byproducts")
  };
}
function namedDependencies(dependencies) {
  const seen = /* @__PURE__ */ new Set();
  return dependencies.flatMap(({ name: full = "", uri, digest = {}, annotations = {} }) => {
    const colon = full.indexOf(":");
    const role = full.slice(0, Math.max(colon, 0));
    if (!ROLES.includes(role)) return [];
    if (seen.has(full)) throw new StatementError(`the dependency ${quoted(full)} is listed twice`);
    seen.add(full);
    return [{ role, name: full.slice(colon + 1), ...uri !== void 0 && { uri }, digest, annotations }];
  });
}

// src/statement/test-result.ts
var TEST_RESULT_TYPE = "https://in-toto.io/attestation/test-result/v0.1";
var OUTCOMES = ["PASSED", "WARNED", "FAILED"];
var LISTS = ["passedTests", "warnedTests", "failedTests"];
var MAX_BYTES = 4194304;
var MAX_METRICS = 200;
function parseEvaluation(bytes, fileName) {
  const json = readJson2(bytes, fileName);
  const stated = json["result"] !== void 0;
  const metrics = collectMetrics(json["metrics"] ?? json["results"] ?? (stated ? {} : json));
  if (!stated && Object.keys(metrics).length === 0) throw invalid(fileName, 'it has neither a "result" nor a number');
  const file = {
    name: `evaluation:${fileName}`,
    digest: { sha256: sha256Hex(bytes) },
    mediaType: "application/json",
    annotations: { metrics, ...!stated && { passMark: "none" } }
  };
  if (!stated) return { result: "WARNED", configuration: [file] };
  try {
    const result = readPredicate({ ...json, configuration: json["configuration"] ?? [] });
    return { ...result, configuration: [...result.configuration, file] };
  } catch (error) {
    if (error instanceof StatementError) throw invalid(fileName, error.reason);
    throw error;
  }
}
function buildTestResultStatement(subjects, result) {
  return {
    _type: STATEMENT_TYPE,
    subject: subjects,
    predicateType: TEST_RESULT_TYPE,
    predicate: result
  };
}
function parseTestResult(statement) {
  if (statement.predicateType !== TEST_RESULT_TYPE) {
    throw new StatementError(`predicateType is not ${TEST_RESULT_TYPE}`);
  }
  return readPredicate(statement.predicate);
}
function readPredicate(predicate) {
  const { result, configuration, url } = predicate;
  if (!OUTCOMES.includes(result)) throw new StatementError("result is not PASSED, WARNED or FAILED");
  if (configuration === void 0) throw new StatementError("configuration is missing");
  if (url !== void 0 && typeof url !== "string") throw new StatementError("url is not text");
  const lists = {};
  for (const key of LISTS) {
    const list = predicate[key];
    if (list === void 0) continue;
    if (!Array.isArray(list) || !list.every((test) => typeof test === "string")) {
      throw new StatementError(`${key} is not a list of names`);
    }
    lists[key] = list;
  }
  return {
    result,
    configuration: parseDescriptors(configuration, "configuration"),
    ...url !== void 0 && { url },
    ...lists
  };
}
function collectMetrics(tree) {
  const found = {};
  const walk = (value, name) => {
    if (Object.keys(found).length >= MAX_METRICS) return;
    if (typeof value === "number") found[name || "value"] = value;
    else if (isJsonObject(value)) {
      for (const [key, child] of Object.entries(value)) walk(child, name === "" ? key : `${name}.${key}`);
    }
  };
  walk(tree, "");
  return found;
}
function readJson2(bytes, fileName) {
  try {
    const json = parseStrictJson(bytes, { maxBytes: MAX_BYTES });
    if (isJsonObject(json)) return json;
  } catch (error) {
    if (error instanceof StrictJsonError) throw invalid(fileName, error.reason);
    throw error;
  }
  throw invalid(fileName, "it is not an object");
}
function invalid(fileName, reason) {
  return new AttestModelError("INVALID_INPUT", `the evaluation file ${fileName} cannot be used: ${reason}`, {
    guidance: 'Give a JSON file of metrics such as {"accuracy": 0.91}, or a verdict such as {"result": "PASSED", "metrics": {"accuracy": 0.91}}.\nNaN and Infinity, which Python writes, are not JSON.',
    details: { path: fileName, reason }
  });
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
  hashShards,
  PAYLOAD_TYPE,
  StatementError,
  parseStatement,
  toPayload,
  SINGLE_FILE,
  OMS_PREDICATE_TYPE,
  OMS_OLD_PREDICATE_TYPE,
  buildOmsStatement,
  parseOmsStatement,
  PROVENANCE_TYPE,
  GITHUB_BUILD_TYPE,
  OUR_BUILD_TYPE,
  subjectsOf,
  buildProvenanceStatement,
  baseForOurBuildType,
  parseProvenance,
  TEST_RESULT_TYPE,
  parseEvaluation,
  buildTestResultStatement,
  parseTestResult
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  batches,
  encodePieces
} from "./chunk-ARNNWVDS.js";
import {
  BUFFER_BYTES,
  SharedState,
  Stopped,
  createRing,
  deserialize,
  hashFile
} from "./chunk-6PDPCLEQ.js";
import {
  changed,
  openError
} from "./chunk-J2GKQ65K.js";
import {
  accessError
} from "./chunk-66W5KOWM.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";
import {
  __callDispose,
  __using
} from "./chunk-JSFNQING.js";

// src/hashing/native-engine.ts
import { availableParallelism as availableParallelism2 } from "node:os";

// src/hashing/native-addon.ts
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
var NATIVE_VERSION = "0.1.0";
function loadNativeAddon(files = candidates(), expected = NATIVE_VERSION) {
  const path = files.map((file) => fileURLToPath(file)).find((file) => existsSync(file));
  if (path === void 0) return { unavailable: `no binary for ${process.platform} ${process.arch}` };
  const module = { exports: {} };
  try {
    process.dlopen(module, path);
    const version = module.exports.version();
    if (version === expected) return module.exports;
    return { unavailable: `the binary is of version ${version}, not ${expected}` };
  } catch (error) {
    return { unavailable: messageOf(error) };
  }
}
var LIBRARIES = {
  linux: "libattest_model_addon.so",
  darwin: "libattest_model_addon.dylib",
  win32: "attest_model_addon.dll"
};
function candidates() {
  const file = `native/${process.platform}-${process.arch}.node`;
  if (!import.meta.url.endsWith(".ts")) return [new URL(`./${file}`, import.meta.url)];
  const built = `../../native/target/release/${LIBRARIES[process.platform]}`;
  return [new URL(built, import.meta.url), new URL(`../../dist/${file}`, import.meta.url)];
}

// src/hashing/native-failure.ts
import { getSystemErrorMessage, getSystemErrorName } from "node:util";
function toError(root, task, failure) {
  const { path, stamp } = task;
  switch (failure.kind) {
    case "opening":
      return changed(path, "between listing and opening it", stamp, failure.found);
    case "reading":
      return changed(path, "while it was read", stamp, failure.found);
    case "short":
      return changed(path, "it ended early");
    case "escapes":
      return new AttestModelError("UNSAFE_PATH", `${path} leads out of the folder`, { details: { path } });
    case "stopped":
      return new AttestModelError("ABORTED", "stopped while hashing");
    case "incomplete":
      return new AttestModelError("INTERNAL", "the native engine lost digests on the way");
    case "access": {
      const error = systemError(failure, task.source ?? `${root}/${path}`);
      return failure.call === "open" ? openError(path, error) : accessError(path, error);
    }
  }
}
function systemError({ errno, code, call, message }, path) {
  if (errno === void 0 || process.platform === "win32") {
    return Object.assign(new Error(`${message}, ${call} '${path}'`), code === void 0 ? {} : { code });
  }
  const name = getSystemErrorName(-errno);
  const text = `${name}: ${getSystemErrorMessage(-errno)}, ${call} '${path}'`;
  return Object.assign(new Error(text), { code: name, errno: -errno, syscall: call, path });
}

// src/hashing/native-tasks.ts
function packTasks(tasks) {
  const bounds = tasks.flatMap(({ ranges }) => ranges.flatMap(({ start: start2, end }) => [start2, end]));
  return { text: encodePieces(pieces(tasks)), bounds: Float64Array.from(bounds) };
}
function* pieces(tasks) {
  for (const batch of batches(tasks)) yield batch.map(packTask).join("");
}
function packTask({ path, source = "", stamp, whole, ranges, resume }) {
  const midstate = resume === void 0 ? "" : `${resume.at}:${resume.state}`;
  return [path, source, stamp, whole ? "whole" : "", ranges.length, midstate, ""].join("\0");
}
var DIGEST_BYTES = 32;
var NONE = [];
function unpackResults(tasks, digests) {
  let place = 0;
  const next = () => digests.toString("hex", DIGEST_BYTES * place, DIGEST_BYTES * ++place);
  return tasks.map(({ path, size, whole, ranges }) => {
    const digest = whole ? next() : void 0;
    const parts = ranges.length > 0 ? ranges.map(next) : NONE;
    return digest === void 0 ? { path, size, ranges: parts } : { path, size, digest, ranges: parts };
  });
}

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
  let start2 = 0;
  let bytes = 0;
  task.ranges.forEach((range, i) => {
    bytes += range.end - range.start;
    if (bytes < UNIT_BYTES && i < task.ranges.length - 1) return;
    parts.push({ ...item, task: { ...task, ranges: task.ranges.slice(start2, i + 1) }, offset: start2 });
    start2 = i + 1;
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
    return new Promise((resolve, reject) => {
      const death = this.#dead.get(thread);
      if (death) return reject(death);
      this.#waiting.set(thread, { resolve, reject });
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
var NONE2 = [];
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
    this.#results[index] ??= { path, size, ranges: ranges.length > 0 ? new Array(ranges.length) : NONE2 };
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

// src/hashing/native-engine.ts
var MAX_THREADS2 = 16;
var INTERVAL2 = 70;
function loadNativeEngine(options = {}) {
  const addon = loadNativeAddon();
  if ("unavailable" in addon) return addon;
  const kernels = addon.kernels();
  const kernel = options.kernel ?? kernels[0];
  if (kernel === void 0 || !kernels.includes(kernel)) {
    return { unavailable: `this processor has no SHA-256 kernel ${kernel}, but ${kernels.join(", ")}` };
  }
  return createNativeEngine(addon, kernel);
}
function createNativeEngine(addon, kernel) {
  const openssl = createOpensslEngine();
  return {
    name: `native (${kernel})`,
    fileSystemOf: (path) => addon.fileSystemOf(path) ?? void 0,
    hash: async (root, tasks, options) => {
      if (options.algorithm !== "sha256") return openssl.hash(root, tasks, options);
      if (options.signal?.aborted) throw new AttestModelError("ABORTED", "stopped while hashing");
      const threads = Math.max(1, options.threads ?? Math.min(availableParallelism2(), MAX_THREADS2));
      const tell = options.onFinished !== void 0;
      const run = start(addon, { root, kernel, threads, tell, ...packTasks(tasks) });
      return await watch(run, root, tasks, options);
    }
  };
}
function start(addon, request) {
  try {
    return new addon.HashRun(request);
  } catch (error) {
    throw new AttestModelError("INTERNAL", `hashing failed: ${messageOf(error)}`, { cause: error });
  }
}
async function watch(run, root, tasks, { onProgress, onFinished, signal }) {
  const stop = () => run.stop();
  const tell = () => {
    onProgress?.(run.bytes);
    const finished = onFinished ? run.takeFinished() : [];
    if (finished.length > 0) onFinished?.(finished);
  };
  const { promise: thrown, reject } = Promise.withResolvers();
  const timer = setInterval(() => {
    try {
      tell();
    } catch (error) {
      reject(error);
    }
  }, INTERVAL2);
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const { digests, failure } = await Promise.race([run.start(), thrown]);
    tell();
    if (failure !== void 0) throw toError(root, tasks[failure.task], failure);
    return unpackResults(tasks, digests);
  } finally {
    clearInterval(timer);
    signal?.removeEventListener("abort", stop);
    run.stop();
    run.close();
  }
}

// src/hashing/choose-engine.ts
function chooseEngine({ engine, kernel }) {
  const openssl = createOpensslEngine();
  if (engine === "openssl" && kernel === void 0) return { engine: openssl, description: openssl.name };
  if (engine === "openssl") throw new AttestModelError("USAGE", "a kernel can be chosen for the native engine only");
  const native = loadNativeEngine(kernel === void 0 ? {} : { kernel });
  if (!("unavailable" in native)) return { engine: native, description: native.name };
  if (engine === "auto" && kernel === void 0) {
    return {
      engine: openssl,
      description: `${openssl.name}, since the native engine cannot be had: ${native.unavailable}`
    };
  }
  throw new AttestModelError("USAGE", `the native engine cannot be had: ${native.unavailable}`, {
    guidance: "Leave the engine to be chosen (auto): every engine gives the same digests."
  });
}

export {
  bytesOf,
  chooseEngine
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  OpenFile
} from "./chunk-J2GKQ65K.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";
import {
  __callDispose,
  __using
} from "./chunk-JSFNQING.js";

// src/hashing/hash-file.ts
import { createHash as createHash2, hash } from "node:crypto";

// src/hashing/range-hasher.ts
import { createHash } from "node:crypto";
var OPENSSL_NAME = { sha256: "sha256", blake2b: "blake2b512" };
var RangeHasher = class {
  #algorithm;
  #ranges;
  #digests = [];
  #current;
  constructor(algorithm, ranges) {
    this.#algorithm = algorithm;
    this.#ranges = ranges;
  }
  /** The bytes at `position`. */
  update(position, bytes) {
    const end = position + bytes.byteLength;
    for (; ; ) {
      const range = this.#ranges[this.#digests.length];
      if (range === void 0 || range.start >= end) return;
      this.#current ??= createHash(OPENSSL_NAME[this.#algorithm]);
      const part = bytes.subarray(Math.max(0, range.start - position), range.end - position);
      this.#current.update(part);
      if (range.end > end) return;
      this.#digests.push(this.#current.digest("hex"));
      this.#current = void 0;
    }
  }
  /** @throws RangeError if the bytes did not reach the end of every range */
  digests() {
    if (this.#digests.length !== this.#ranges.length) throw new RangeError("a range lies outside of the file");
    return this.#digests;
  }
};

// src/hashing/hash-file.ts
function hashFile(root, task, reading) {
  var _stack = [];
  try {
    const file = __using(_stack, new OpenFile(root, task));
    const small = task.whole && task.ranges.length === 0 && task.size <= reading.buffer.byteLength;
    const digests = small ? atOnce(file, task, reading) : inBlocks(file, task, reading);
    file.finish();
    return digests;
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    __callDispose(_stack, _error, _hasError);
  }
}
function atOnce(file, task, { algorithm, buffer, onBytes }) {
  const bytes = buffer.subarray(0, task.size);
  file.read(bytes, 0);
  onBytes(task.size);
  return [hash(OPENSSL_NAME[algorithm], bytes, "hex")];
}
function inBlocks(file, task, { algorithm, buffer, onBytes }) {
  const whole = task.whole ? createHash2(OPENSSL_NAME[algorithm]) : void 0;
  const ranges = new RangeHasher(algorithm, task.ranges);
  for (const span of task.whole ? [{ start: 0, end: task.size }] : task.ranges) {
    for (let at = span.start; at < span.end; at += buffer.byteLength) {
      const bytes = buffer.subarray(0, Math.min(buffer.byteLength, span.end - at));
      file.read(bytes, at);
      whole?.update(bytes);
      ranges.update(at, bytes);
      onBytes(bytes.byteLength);
    }
  }
  return [...whole ? [whole.digest("hex")] : [], ...ranges.digests()];
}

// src/hashing/ring.ts
import { createHash as createHash3 } from "node:crypto";
var BLOCK = 1 << 20;
var SLOTS = 8;
var HEADER = 64;
var PATIENCE = 100;
var CHANGES = 0;
var NEXT_READ = 1;
var CONSUMED = 2;
var PUBLISHED = 4;
var CONSUMERS = ["whole", "ranges"];
function createRing(roles) {
  const buffer = new SharedArrayBuffer(HEADER + SLOTS * BLOCK);
  const state = new Int32Array(buffer, 0, HEADER / 4);
  CONSUMERS.forEach((role, i) => {
    if (!roles.includes(role)) state[CONSUMED + i] = 2147483647;
  });
  return buffer;
}
function hashPart(root, part) {
  var _stack = [];
  try {
    const file = __using(_stack, new OpenFile(root, part.task));
    const hasher = createHasher(part);
    new RingThread(file, part, (at, bytes) => hasher.update(at, bytes)).run();
    file.finish();
    return hasher.digests();
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    __callDispose(_stack, _error, _hasError);
  }
}
function createHasher({ role, algorithm, task }) {
  if (role === "ranges") return new RangeHasher(algorithm, task.ranges);
  if (role === "read") return { update: () => {
  }, digests: () => [] };
  const whole = createHash3(OPENSSL_NAME[algorithm]);
  return { update: (_, bytes) => void whole.update(bytes), digests: () => [whole.digest("hex")] };
}
var RingThread = class {
  #file;
  #part;
  #update;
  #state;
  #blocks;
  /** Its index among the consumers; -1 for a thread that only reads. */
  #consumer;
  constructor(file, part, update) {
    this.#file = file;
    this.#part = part;
    this.#update = update;
    this.#state = new Int32Array(part.ring, 0, HEADER / 4);
    this.#blocks = Math.ceil(part.task.size / BLOCK);
    this.#consumer = part.role === "read" ? -1 : CONSUMERS.indexOf(part.role);
  }
  run() {
    while (!this.#done()) {
      const seen = Atomics.load(this.#state, CHANGES);
      if (this.#hashNext() || this.#readNext()) continue;
      Atomics.wait(this.#state, CHANGES, seen, PATIENCE);
      this.#part.onBytes(0);
    }
  }
  #done() {
    const at = this.#consumer < 0 ? NEXT_READ : CONSUMED + this.#consumer;
    return Atomics.load(this.#state, at) >= this.#blocks;
  }
  #hashNext() {
    if (this.#consumer < 0) return false;
    const index = Atomics.load(this.#state, CONSUMED + this.#consumer);
    if (Atomics.load(this.#state, PUBLISHED + index % SLOTS) !== index + 1) return false;
    this.#update(index * BLOCK, this.#slot(index));
    Atomics.store(this.#state, CONSUMED + this.#consumer, index + 1);
    this.#tell();
    return true;
  }
  #readNext() {
    const index = Atomics.load(this.#state, NEXT_READ);
    if (index >= this.#blocks || index >= this.#slowest() + SLOTS) return false;
    if (Atomics.compareExchange(this.#state, NEXT_READ, index, index + 1) !== index) return true;
    const slot = this.#slot(index);
    this.#file.read(slot, index * BLOCK);
    Atomics.store(this.#state, PUBLISHED + index % SLOTS, index + 1);
    this.#tell();
    this.#part.onBytes(slot.byteLength);
    return true;
  }
  #slowest() {
    return Math.min(...CONSUMERS.map((_, i) => Atomics.load(this.#state, CONSUMED + i)));
  }
  #slot(index) {
    const length = Math.min(BLOCK, this.#part.task.size - index * BLOCK);
    return new Uint8Array(this.#part.ring, HEADER + index % SLOTS * BLOCK, length);
  }
  #tell() {
    Atomics.add(this.#state, CHANGES, 1);
    Atomics.notify(this.#state, CHANGES);
  }
};

// src/hashing/shared-state.ts
var Stopped = class extends Error {
};
var COUNTERS = 8;
var SharedState = class {
  buffer;
  #stop;
  #bytes;
  constructor(source) {
    this.buffer = typeof source === "number" ? new SharedArrayBuffer(COUNTERS + 8 * source) : source;
    this.#stop = new Int32Array(this.buffer, 0, 1);
    this.#bytes = new BigInt64Array(this.buffer, COUNTERS);
  }
  stop() {
    Atomics.store(this.#stop, 0, 1);
  }
  /** @throws Stopped */
  throwIfStopped() {
    if (Atomics.load(this.#stop, 0) !== 0) throw new Stopped();
  }
  /** Only its own thread adds to a counter. */
  add(thread, count) {
    this.#bytes[thread] = this.#bytes[thread] + BigInt(count);
  }
  bytesOf(thread) {
    return Number(this.#bytes[thread]);
  }
  total() {
    return this.#bytes.reduce((sum, count) => sum + Number(count), 0);
  }
};

// src/hashing/hash-jobs.ts
var BUFFER_BYTES = 1 << 18;
function createJobRunner(setup) {
  const state = new SharedState(setup.state);
  const buffer = new Uint8Array(BUFFER_BYTES);
  const { root, algorithm } = setup;
  const onBytes = (count) => {
    if (count > 0) state.add(setup.thread, count);
    state.throwIfStopped();
  };
  const run = (job) => {
    if (job.kind === "part") return hashPart(root, { ...job, algorithm, onBytes });
    return job.tasks.flatMap((task) => hashFile(root, task, { algorithm, buffer, onBytes }));
  };
  return (job) => {
    try {
      return { digests: run(job) };
    } catch (error) {
      return error instanceof Stopped ? { stopped: true } : { error: serialize(error) };
    }
  };
}
function serialize(error) {
  if (!(error instanceof AttestModelError)) return { code: "INTERNAL", message: `hashing failed: ${messageOf(error)}` };
  const { code, message, guidance, details } = error;
  return { code, message, details, ...guidance !== void 0 && { guidance } };
}
function deserialize({ code, message, ...options }) {
  return new AttestModelError(code, message, options);
}

export {
  hashFile,
  createRing,
  Stopped,
  SharedState,
  BUFFER_BYTES,
  createJobRunner,
  deserialize
};

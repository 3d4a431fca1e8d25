import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  Unusable,
  privateFolder,
  readPrivate
} from "./chunk-X2ZT246A.js";
import {
  count,
  formatBytes
} from "./chunk-R3JUTCJG.js";
import {
  writeFileAtomic
} from "./chunk-GFQ2KPO5.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";

// src/cache/digest-cache.ts
import { hash as hash4 } from "node:crypto";
import { join as join4 } from "node:path";

// src/cache/cached-engine.ts
import { hash as hashOnce } from "node:crypto";

// src/cache/audit.ts
import { randomInt } from "node:crypto";
var AT_LEAST = 8;
function chooseAudit(recalls, share, before) {
  if (share <= 0) return [];
  const total = recalls.reduce((sum, recall2) => sum + answersOf(recall2), 0);
  const count2 = Math.min(total, Math.max(AT_LEAST - before, Math.ceil(total * share)));
  const chosen = choose(count2, total);
  const audited = [];
  let first = 0;
  recalls.forEach((recall2, index) => {
    const end = first + answersOf(recall2);
    for (let i = first; i < end && audited.length < count2; i++) {
      if (chosen.has(i)) audited.push(auditOf(recall2, index, i - first));
    }
    first = end;
  });
  return audited;
}
function answersOf({ whole, left, ranges }) {
  const known = ranges.reduce((sum, one) => one === void 0 ? sum : sum + 1, 0);
  return known + (whole !== void 0 || left?.resume !== void 0 ? 1 : 0);
}
function auditOf({ task: { resume: _, ...task }, ranges }, index, answer) {
  const known = ranges.flatMap((one, i) => one === void 0 ? [] : [i]);
  const range = known[answer];
  const bytes = range === void 0 ? void 0 : task.ranges[range];
  if (range === void 0 || bytes === void 0) return { index, task: { ...task, whole: true, ranges: [] } };
  return { index, range, task: { ...task, whole: false, ranges: [bytes] } };
}
function choose(count2, total) {
  const chosen = /* @__PURE__ */ new Set();
  for (let below = total - count2 + 1; below <= total; below++) {
    const one = randomInt(below);
    chosen.add(chosen.has(one) ? below - 1 : one);
  }
  return chosen;
}

// src/cache/entry.ts
var FILE_SYSTEM = /^[!-~]{1,200}$/;
var ENTRY = /^([!-~]{1,200} \d{1,20} (?:whole|\d{1,16}-\d{1,16})) (\d{1,16} -?\d{1,20} -?\d{1,20} )([0-9a-f]{64})(?: ([0-9a-f]{64}))?$/;
var TRUSTED = "path:";
function keyOf(fileSystem, stamp) {
  const [, inode, size, mtime, ctime, ...more] = stamp.split(":");
  if (!inode || !size || !mtime || !ctime || more.length > 0 || !FILE_SYSTEM.test(fileSystem)) return void 0;
  return { fileSystem, inode, state: `${size} ${mtime} ${ctime} `, ctimeNs: Number(ctime) };
}
function nameOf({ fileSystem, inode }, part) {
  return [fileSystem, inode, part === void 0 ? "whole" : `${part.start}-${part.end}`].join(" ");
}
function textOf({ state }, { digest, midstate }) {
  return midstate === void 0 ? state + digest : `${state}${digest} ${midstate}`;
}
function knownFrom(value, { state }) {
  if (!value?.startsWith(state)) return void 0;
  const digest = value.slice(state.length, state.length + 64);
  return value.length > state.length + 64 ? { digest, midstate: value.slice(state.length + 65) } : { digest };
}
function parseEntry(line) {
  const name = ENTRY.exec(line)?.[1];
  return name === void 0 ? void 0 : { name, value: line.slice(name.length + 1) };
}
function changeTimeOf(value) {
  const end = value.indexOf(" ", value.indexOf(" ", value.indexOf(" ") + 1) + 1);
  return Number(value.slice(value.lastIndexOf(" ", end - 1) + 1, end));
}

// src/cache/sealed-store.ts
import { hash } from "node:crypto";
var STORE_MEDIA_TYPE = "application/vnd.attest-model.digest-cache.v1";
var MAX_ENTRIES = 5e5;
var MAX_STORE_BYTES = 128 << 20;
var MAX_HEADER_BYTES = 1024;
var TRAILER_BYTES = 65;
var NEWLINE = 10;
var StoredEntries = class {
  #bytes;
  /** Where each one's value begins. */
  #values = /* @__PURE__ */ new Map();
  /** Of bytes that `unpack` has found to be whole. @throws Unusable */
  constructor({ bytes, start, count: count2 }) {
    this.#bytes = bytes;
    let last = "";
    for (let at = start; at < bytes.length - TRAILER_BYTES; ) {
      const end = bytes.indexOf(NEWLINE, at);
      const line = bytes.toString("latin1", at, end);
      const entry = parseEntry(line);
      if (entry === void 0 || entry.name <= last) throw new Unusable("an entry of it is malformed or out of order");
      last = entry.name;
      this.#values.set(bytes.toString("latin1", at, at + last.length), at + last.length + 1);
      at = end + 1;
    }
    if (this.#values.size !== count2) throw new Unusable("it has another number of entries than it says");
  }
  get size() {
    return this.#values.size;
  }
  names() {
    return this.#values.keys();
  }
  find(name) {
    const at = this.#values.get(name);
    return at === void 0 ? void 0 : this.#bytes.toString("latin1", at, this.#bytes.indexOf(NEWLINE, at));
  }
};
function unpack(bytes) {
  const end = bytes.subarray(0, MAX_HEADER_BYTES).indexOf(NEWLINE);
  const count2 = Number(/"entries":(\d{1,7}),/.exec(bytes.toString("latin1", 0, end < 0 ? 0 : end))?.[1] ?? Number.NaN);
  if (bytes.toString("latin1", 0, end + 1) !== header(count2)) throw new Unusable("it is no store of this version");
  if (count2 > MAX_ENTRIES) throw new Unusable(`it has ${count2} entries, more than the ${MAX_ENTRIES} allowed`);
  const body = bytes.length - TRAILER_BYTES;
  if (body <= end || bytes.toString("latin1", body) !== `${hash("sha256", bytes.subarray(0, body))}
`) {
    throw new Unusable("it is damaged: its last line is not the SHA-256 of the others");
  }
  return { bytes, start: end + 1, count: count2 };
}
function header(count2) {
  return `{"algorithm":"sha256","entries":${count2},"mediaType":"${STORE_MEDIA_TYPE}"}
`;
}
function pack(old, fresh, holds) {
  const textOf2 = (name) => fresh.get(name) ?? old?.find(name) ?? "";
  const all = /* @__PURE__ */ new Set([...old?.names() ?? [], ...fresh.keys()]);
  const names = [...all.size > MAX_ENTRIES ? fresh.keys() : all].filter((name) => holds(name, textOf2(name))).sort();
  const head = header(names.length);
  const length = names.reduce((sum, name) => sum + name.length + textOf2(name).length + 2, head.length);
  const bytes = Buffer.allocUnsafe(length + TRAILER_BYTES);
  let at = bytes.write(head, "latin1");
  for (const name of names) at += bytes.write(`${name} ${textOf2(name)}
`, at, "latin1");
  bytes.write(`${hash("sha256", bytes.subarray(0, at))}
`, at, "latin1");
  return bytes;
}

// src/cache/known.ts
var CHECKPOINT_BYTES = 64;
var KnownDigests = class {
  #journals;
  #store;
  /** Of this job: its own and those of its earlier runs. */
  #job = /* @__PURE__ */ new Map();
  /** Of other runs of the same origin. */
  #origin = /* @__PURE__ */ new Map();
  constructor(found, { job, origin }, journals) {
    this.#journals = journals;
    this.#store = found.store;
    for (const one of found.journals.toReversed()) {
      const target = one.job === job ? this.#job : one.origin === origin ? this.#origin : void 0;
      for (const [name, value] of target ? one.entries : []) target?.set(name, value);
    }
  }
  /** Entries that count for inputs; with several of one name, all of them. */
  get size() {
    return this.#job.size + this.#origin.size + (this.#store?.size ?? 0);
  }
  /** Digests of the model come from bytes that were read in this job. */
  find(key, part, use) {
    const name = nameOf(key, part);
    const own = knownFrom(this.#job.get(name), key);
    if (own !== void 0 || use === "model") return own;
    return knownFrom(this.#origin.get(name), key) ?? knownFrom(this.#store?.find(name), key);
  }
  record(findings) {
    const isInherited = ({ inherited }) => inherited;
    this.#journals.own.append(
      remember(
        this.#job,
        findings.filter((one) => !isInherited(one))
      )
    );
    this.#journals.inherited.append(remember(this.#origin, findings.filter(isInherited)));
  }
  /** The bytes of a store of all of them; undefined where it would hold nothing that the found one does not. */
  seal({ now, trustFileTimes }) {
    const holds = (name, value) => changeTimeOf(value) <= now * 1e6 && (trustFileTimes || !name.startsWith(TRUSTED));
    const fresh = /* @__PURE__ */ new Map();
    for (const [name, value] of [...this.#origin, ...this.#job]) {
      if (holds(name, value) && !isCheckpoint(name)) fresh.set(name, withoutMidstate(value));
    }
    const news = [...fresh].some(([name, value]) => this.#store?.find(name) !== value);
    return news ? pack(this.#store, fresh, holds) : void 0;
  }
  forget() {
    this.#job.clear();
    this.#origin.clear();
  }
};
function remember(entries, findings) {
  return findings.map(({ key, part, known }) => {
    const name = nameOf(key, part);
    const value = textOf(key, known);
    entries.set(name, value);
    return `${name} ${value}`;
  });
}
function withoutMidstate(value) {
  const [size, mtime, ctime, digest] = value.split(" ");
  return [size, mtime, ctime, digest].join(" ");
}
function isCheckpoint(name) {
  const [start, end] = name.slice(name.lastIndexOf(" ") + 1).split("-");
  return Number(end) - Number(start) === CHECKPOINT_BYTES;
}

// src/cache/recall.ts
var NOBODYS = -1;
var NONE = [];
var CHECKPOINT_EVERY = 256 << 20;
function unknown(task) {
  if (task.ranges.length === 0) return { task, ranges: NONE, left: task, places: NONE };
  return { task, ranges: task.ranges.map(() => void 0), left: task, places: task.ranges.map((_, i) => i) };
}
function recall(task, key, find, resumes) {
  const whole = task.whole ? find(void 0)?.digest : void 0;
  const known = task.ranges.length > 0 ? task.ranges.map(find) : NONE;
  const ranges = known.length > 0 ? known.map((one) => one?.digest) : NONE;
  const missing = known.flatMap((one, i) => one === void 0 ? [i] : []);
  const mine = { task, fileSystem: key.fileSystem, ranges, ...whole !== void 0 && { whole } };
  if (task.whole && whole === void 0) {
    if (known.length > 0) return { ...mine, ...goOn(task, task.ranges, known, missing, resumes) };
    const marks = resumes ? checkpoints(task.size) : NONE;
    const { left } = goOn(task, marks, marks.map(find), [...marks.keys()], resumes);
    return { ...mine, left, places: left.ranges.map(() => NOBODYS) };
  }
  if (missing.length === 0) return { ...mine, places: NONE };
  return { ...mine, left: { ...task, whole: false, ranges: pick(task.ranges, missing) }, places: missing };
}
function goOn(task, marks, known, wanted, resumes) {
  if (marks.length === 0) return { left: task, places: NONE };
  const resume = resumes ? lastMidstate(marks, known) : void 0;
  const places = wanted.filter((i) => (marks[i]?.start ?? 0) >= (resume?.at ?? 0));
  return { left: { ...task, ranges: pick(marks, places), ...resume && { resume } }, places };
}
function complete({ task, whole, ranges, places }, found) {
  const all = [...ranges];
  places.forEach((place, i) => {
    if (place !== NOBODYS) all[place] = found?.ranges[i];
  });
  const digest = whole ?? found?.digest;
  const { path, size } = task;
  return { path, size, ...digest !== void 0 && { digest }, ranges: all.filter((one) => one !== void 0) };
}
function checkpoints(size) {
  if (size <= CHECKPOINT_EVERY) return NONE;
  return Array.from({ length: Math.ceil(size / CHECKPOINT_EVERY) - 1 }, (_, i) => {
    const end = (i + 1) * CHECKPOINT_EVERY;
    return { start: end - CHECKPOINT_BYTES, end };
  });
}
function lastMidstate(ranges, known) {
  const gap = known.indexOf(void 0);
  for (let i = (gap < 0 ? known.length : gap) - 1; i >= 0; i--) {
    const at = ranges[i]?.end ?? 0;
    const state = known[i]?.midstate;
    if (state !== void 0 && at % 64 === 0) return { at, state };
  }
  return void 0;
}
function pick(ranges, indices) {
  return indices.flatMap((i) => ranges[i] ?? []);
}
function bytesLeft(task) {
  if (task === void 0) return 0;
  if (task.whole) return task.size - (task.resume?.at ?? 0);
  return task.ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

// src/cache/cached-engine.ts
var TIMES_APART_NS = 2e9;
var WRITTEN_AT_ONCE = 512;
var CachedEngine = class {
  #inner;
  #use;
  #shared;
  constructor(inner, use, shared) {
    this.#inner = inner;
    this.#use = use;
    this.#shared = shared;
  }
  get name() {
    return this.#inner.name;
  }
  fileSystemOf(path) {
    return this.#inner.fileSystemOf?.(path);
  }
  async hash(root, tasks, options) {
    if (!this.#serves(options) || tasks.every(this.#isSmall)) return this.#inner.hash(root, tasks, options);
    if (options.signal?.aborted) throw new AttestModelError("ABORTED", "stopped while hashing");
    const started = this.#shared.now() * 1e6;
    const recalls = this.#recall(root, tasks, started);
    const misses = recalls.filter(({ left }) => left !== void 0);
    const audited = chooseAudit(recalls, this.#shared.audit, this.#shared.tally.audited);
    const asked = [...misses.map(({ left }) => left), ...audited.map(({ task }) => task)];
    const found = await this.#ask(root, asked, misses, recalls, started, options);
    let next = 0;
    const results = recalls.map((one) => complete(one, one.left && found[next++]));
    this.#verify(audited, found.slice(misses.length), results);
    this.#shared.tally.count(recalls, audited.length);
    return results;
  }
  #isSmall = ({ size }) => size < this.#shared.smallest;
  /** Other algorithms are for foreign signatures, and to verify them no cache is read. */
  #serves({ algorithm }) {
    if (this.#shared.dropped() || algorithm !== "sha256") return false;
    if (this.#inner.fileSystemOf !== void 0 || this.#shared.trustFileTimes) return true;
    this.#shared.cannotProve();
    return false;
  }
  #recall(root, tasks, now) {
    const { known, tally, trustFileTimes } = this.#shared;
    const fileSystems = /* @__PURE__ */ new Map();
    const fileSystemOf = (path, device) => {
      if (!fileSystems.has(device)) fileSystems.set(device, this.#inner.fileSystemOf?.(path));
      return fileSystems.get(device);
    };
    return tasks.map((task) => {
      if (this.#isSmall(task)) return unknown(task);
      const path = task.source ?? `${root}/${task.path}`;
      const proving = fileSystemOf(path, task.stamp.slice(0, task.stamp.indexOf(":")));
      const fileSystem = proving ?? (trustFileTimes ? TRUSTED + hashOnce("sha256", path) : "");
      const key = keyOf(fileSystem, task.stamp);
      if (key === void 0 || key.ctimeNs > now) {
        tally.unusable(key === void 0 ? NO_FILE_SYSTEM : FROM_THE_FUTURE);
        return unknown(task);
      }
      if (proving === void 0) tally.trust();
      const resumes = this.#inner.fileSystemOf !== void 0;
      return recall(task, key, (part) => known.find(key, part, this.#use), resumes);
    });
  }
  async #ask(root, asked, misses, recalls, started, options) {
    const total = recalls.reduce((sum, { task }) => sum + bytesLeft(task), 0);
    const toRead = asked.reduce((sum, task) => sum + bytesLeft(task), 0);
    const done = Math.max(0, total - toRead);
    options.onProgress?.(done);
    if (asked.length === 0) return [];
    const results = await this.#inner.hash(root, asked, {
      ...options,
      onProgress: (bytes) => options.onProgress?.(Math.min(total, done + bytes)),
      onFinished: (finished) => this.#keep(finished, misses, started)
    });
    this.#keepTrusted(results, misses, started);
    return results;
  }
  #keep(finished, misses, started) {
    if (this.#shared.dropped()) return;
    for (let at = 0; at < finished.length; at += WRITTEN_AT_ONCE) {
      const batch = finished.slice(at, at + WRITTEN_AT_ONCE);
      this.#shared.known.record(batch.flatMap((one) => findingOf(one, misses[one.index], started, this.#use) ?? []));
    }
  }
  /** Of engines that do not tell what is finished while they work. */
  #keepTrusted(results, misses, started) {
    if (!this.#shared.trustFileTimes || this.#inner.fileSystemOf !== void 0) return;
    const finished = misses.flatMap((_, index) => {
      const { digest, ranges } = results[index] ?? { ranges: [] };
      const parts = ranges.map((one, range) => ({ index, range, digest: one }));
      return digest === void 0 ? parts : [...parts, { index, digest }];
    });
    this.#keep(finished, misses, started);
  }
  /** @throws AttestModelError CACHE_MISMATCH */
  #verify(audited, found, answers) {
    audited.forEach(({ index, range, task }, i) => {
      const expected = range === void 0 ? answers[index]?.digest : answers[index]?.ranges[range];
      const actual = range === void 0 ? found[i]?.digest : found[i]?.ranges[0];
      if (actual !== void 0 && actual === expected) return;
      this.#shared.drop();
      throw mismatch(task, expected ?? "nothing", actual ?? "nothing");
    });
  }
};
var NO_FILE_SYSTEM = "on a file system where changes cannot be proved";
var FROM_THE_FUTURE = "changed after now, by the clock";
function findingOf({ range, digest, midstate, proof }, { fileSystem, left } = {}, started, use) {
  const key = fileSystem === void 0 || left === void 0 ? void 0 : keyOf(fileSystem, left.stamp);
  if (key === void 0 || !(proof?.fileSystem === key.fileSystem || rests(key, started))) return void 0;
  const part = range === void 0 ? void 0 : left?.ranges[range];
  if (range !== void 0 && part === void 0) return void 0;
  const inherited = use === "input" && left?.resume !== void 0;
  return { key, part, known: { digest, ...midstate && { midstate: midstate.state } }, inherited };
}
function rests(key, started) {
  return key.fileSystem.startsWith(TRUSTED) && started - key.ctimeNs >= TIMES_APART_NS;
}
function mismatch({ path, ranges: [range] }, expected, found) {
  const part = range === void 0 ? path : `bytes ${range.start} to ${range.end - 1} of ${path}`;
  return new AttestModelError("CACHE_MISMATCH", `the digest cache was wrong about ${part}`, {
    guidance: "The cache was removed: run again, and all is read. If it happens again, something writes to files in a way that leaves no trace, or to the cache: look for it, and use --no-cache (input: cache: false) until it is found.",
    details: { path, expected, found }
  });
}

// src/cache/found-journals.ts
import { lstatSync, readdirSync, unlinkSync } from "node:fs";
import { join as join2 } from "node:path";

// src/cache/journal.ts
import { hash as hash2, randomBytes } from "node:crypto";
import { closeSync, constants, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
var JOURNAL_MEDIA_TYPE = "application/vnd.attest-model.digest-journal.v1";
var HEADER = new RegExp(
  `^\\{"job":"([0-9a-f]{64})","mediaType":"${JOURNAL_MEDIA_TYPE}","origin":"([0-9a-f]{64})"\\}\\n`
);
var NEWLINE2 = 10;
var CHECKSUM_CHARACTERS = 16;
var FLAGS = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_APPEND | constants.O_NOFOLLOW;
var Journal = class {
  path;
  #header;
  #warn;
  /** Made with the first entry; null when it could not be written. */
  #fd;
  constructor(folder, { job, origin }, warn) {
    this.path = join(folder, `journal-${process.pid}-${randomBytes(8).toString("hex")}`);
    this.#header = `{"job":"${job}","mediaType":"${JOURNAL_MEDIA_TYPE}","origin":"${origin}"}
`;
    this.#warn = warn;
  }
  /** Entries as lines without their ends. In the page cache when it returns, which outlives the process. */
  append(entries) {
    if (this.#fd === null || entries.length === 0) return;
    try {
      const head = this.#fd === void 0 ? this.#header : "";
      this.#fd ??= openSync(this.path, FLAGS, 384);
      const lines = entries.map((entry) => `${entry} ${checksum(this.#header, entry)}
`);
      writeSync(this.#fd, Buffer.from(head + lines.join(""), "latin1"));
    } catch (error) {
      this.close();
      this.#fd = null;
      this.#warn(`what is hashed from now on is lost if this run is interrupted: ${messageOf(error)}`);
    }
  }
  close() {
    if (typeof this.#fd === "number") closeSync(this.#fd);
    this.#fd = void 0;
  }
  remove() {
    this.close();
    rmSync(this.path, { force: true });
  }
};
function parseJournal(bytes) {
  const [header2, job = "", origin = ""] = HEADER.exec(bytes.toString("latin1", 0, 512)) ?? [];
  if (header2 === void 0) throw new Unusable("it is no journal of this version");
  const entries = /* @__PURE__ */ new Map();
  let damaged = 0;
  for (let at = header2.length; at < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE2, at);
    const line = bytes.toString("latin1", at, end < 0 ? bytes.length : end);
    const text = line.slice(0, -CHECKSUM_CHARACTERS - 1);
    const entry = end >= 0 && line === `${text} ${checksum(header2, text)}` ? parseEntry(text) : void 0;
    if (entry === void 0) damaged++;
    else entries.set(entry.name, entry.value);
    at = end < 0 ? bytes.length : end + 1;
  }
  return { job, origin, entries, damaged };
}
function checksum(header2, entry) {
  return hash2("sha256", header2 + entry).slice(0, CHECKSUM_CHARACTERS);
}

// src/cache/found-journals.ts
var NAME = /^journal-(\d{1,10})-[0-9a-f]{16}$/;
var MAX_AGE_MS = 30 * 24 * 36e5;
var MAX_JOURNAL_BYTES = 128 << 20;
function readJournals(folder, now, report) {
  const files = listJournals(folder).map((file) => ({
    ...file,
    stats: lstatSync(file.path, { throwIfNoEntry: false })
  }));
  files.sort((a, b) => (b.stats?.mtimeMs ?? 0) - (a.stats?.mtimeMs ?? 0));
  let bytes = 0;
  return files.flatMap(({ path, pid, stats }) => {
    if (stats === void 0) return [];
    bytes += stats.size;
    if (bytes > MAX_JOURNAL_BYTES || now - stats.mtimeMs > MAX_AGE_MS) {
      removeQuietly(path);
      return [];
    }
    try {
      const found = readPrivate(path, MAX_JOURNAL_BYTES);
      return found ? [{ path, pid, ...parseJournal(found) }] : [];
    } catch (error) {
      report.warning(`the digest cache's journal ${path} is not used: ${messageOf(error)}`);
      return [];
    }
  });
}
function listJournals(folder) {
  return readdirSync(folder).flatMap((name) => {
    const pid = NAME.exec(name)?.[1];
    return pid === void 0 ? [] : [{ path: join2(folder, name), pid: Number(pid) }];
  });
}
function isAlive({ pid }) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
function removeQuietly(path) {
  try {
    unlinkSync(path);
  } catch {
  }
}

// src/cache/store-file.ts
import { hash as hash3 } from "node:crypto";
import { join as join3 } from "node:path";
var STORE_NAME = "digests";
var PROVENANCE_NAME = "digests.provenance.json";
var MAX_PROVENANCE_BYTES = 96 << 20;
async function findStore(folder, { accept, report }) {
  const path = join3(folder, STORE_NAME);
  try {
    const bytes = readPrivate(path, MAX_STORE_BYTES);
    if (bytes === void 0) return void 0;
    const unpacked = unpack(bytes);
    const refusal = await refusalOf(folder, bytes, accept);
    if (refusal === void 0) return new StoredEntries(unpacked);
    report.info(`the digest cache ${path} is not used: ${refusal}`);
  } catch (error) {
    report.warning(`the digest cache ${path} is not used: ${messageOf(error)}`);
  }
  return void 0;
}
async function refusalOf(folder, bytes, accept) {
  const provenance = readPrivate(join3(folder, PROVENANCE_NAME), MAX_PROVENANCE_BYTES);
  if (provenance === void 0) return "there is no provenance for it";
  if (await accept(hash3("sha256", bytes), provenance)) return void 0;
  return "no provenance that counts lists it";
}

// src/cache/tally.ts
var Tally = class {
  #entries;
  #unusable = /* @__PURE__ */ new Map();
  #hits = 0;
  #misses = 0;
  #resumed = 0;
  #bytesSaved = 0;
  #audited = 0;
  #trusted = false;
  constructor(entries) {
    this.#entries = entries;
  }
  get audited() {
    return this.#audited;
  }
  /** A file that no entry can be of. */
  unusable(reason) {
    this.#unusable.set(reason, (this.#unusable.get(reason) ?? 0) + 1);
  }
  trust() {
    this.#trusted = true;
  }
  count(recalls, audited) {
    for (const { task, left } of recalls) {
      if (left === void 0) this.#hits++;
      else this.#misses++;
      if (left?.resume !== void 0) this.#resumed++;
      this.#bytesSaved += bytesLeft(task) - bytesLeft(left);
    }
    this.#audited += audited;
  }
  get statistics() {
    return {
      entries: this.#entries,
      unusable: Object.fromEntries(this.#unusable),
      hits: this.#hits,
      misses: this.#misses,
      resumed: this.#resumed,
      bytesSaved: this.#bytesSaved,
      audited: this.#audited,
      trustedFileTimes: this.#trusted
    };
  }
  summary() {
    const files = this.#hits + this.#misses;
    const parts = [
      `digest cache: ${this.#hits} of ${count(files, "file")} known, ${formatBytes(this.#bytesSaved)} not read`
    ];
    if (this.#entries === 0) parts.push("0 reusable: this machine is new");
    if (this.#resumed > 0) parts.push(`${this.#resumed} gone on with where a run was interrupted`);
    if (this.#audited > 0) parts.push(`${count(this.#audited, "digest")} hashed again and right`);
    if (this.#trusted) parts.push("file times trusted");
    parts.push(...[...this.#unusable].map(([reason, times]) => `${times} ${reason}`));
    return parts.join("; ");
  }
};

// src/cache/digest-cache.ts
async function openDigestCache(options) {
  const { report, job, accept } = options;
  const now = options.now ?? Date.now;
  try {
    const folder = privateFolder(options.folder);
    const store = accept && await findStore(folder, { accept, report });
    const journals = readJournals(folder, now(), report);
    const counting = journals.filter((one) => one.job === job.job || one.origin === job.origin);
    const own = new Journal(folder, job, report.warning);
    const inherited = new Journal(folder, { ...job, job: job.origin }, report.warning);
    const known = new KnownDigests({ store, journals: counting }, job, { own, inherited });
    return new OpenCache(folder, known, [own, inherited], counting, { ...options, now });
  } catch (error) {
    report.warning(`the digest cache in ${options.folder} is not used: ${messageOf(error)}`);
    return new NoCache();
  }
}
var OpenCache = class {
  #folder;
  #known;
  #journals;
  /** Found ones whose entries are among the known. */
  #found;
  #options;
  #tally;
  #dropped = false;
  #told = false;
  constructor(folder, known, journals, found, options) {
    this.#folder = folder;
    this.#known = known;
    this.#journals = journals;
    this.#found = found;
    this.#options = options;
    this.#tally = new Tally(known.size);
  }
  engine(inner, use) {
    const { audit, trustFileTimes, smallest = 0, now } = this.#options;
    const shared = {
      known: this.#known,
      tally: this.#tally,
      audit,
      trustFileTimes,
      smallest: use === "model" ? smallest : 0,
      now,
      cannotProve: () => this.#cannotProve(inner.name),
      drop: () => this.#drop(),
      dropped: () => this.#dropped
    };
    return new CachedEngine(inner, use, shared);
  }
  get statistics() {
    return this.#tally.statistics;
  }
  get dropped() {
    return this.#dropped;
  }
  summary() {
    return this.#tally.summary();
  }
  seal() {
    if (this.#dropped) return void 0;
    const { now, trustFileTimes } = this.#options;
    const bytes = this.#known.seal({ now: now(), trustFileTimes });
    return bytes && { bytes, sha256: hash4("sha256", bytes) };
  }
  async keep({ bytes }, provenance) {
    if (this.#dropped) return;
    try {
      await writeFileAtomic(join4(this.#folder, PROVENANCE_NAME), provenance);
      await writeFileAtomic(join4(this.#folder, STORE_NAME), bytes);
    } catch (error) {
      this.#options.report.warning(`the digest cache was not kept: ${messageOf(error)}`);
      return;
    }
    for (const journal of this.#journals) journal.remove();
    for (const journal of this.#found) if (!isAlive(journal)) removeQuietly(journal.path);
  }
  async close() {
    for (const journal of this.#journals) journal.close();
  }
  #cannotProve(engine) {
    if (this.#told) return;
    this.#told = true;
    this.#options.report.info(
      `the digest cache is not used: the ${engine} engine cannot prove that a file is unchanged`
    );
  }
  #drop() {
    this.#dropped = true;
    for (const journal of this.#journals) journal.close();
    this.#known.forget();
    for (const { path } of listJournals(this.#folder)) removeQuietly(path);
    for (const name of [STORE_NAME, PROVENANCE_NAME]) removeQuietly(join4(this.#folder, name));
  }
};
var NoCache = class {
  dropped = false;
  #tally = new Tally(0);
  engine(inner) {
    return inner;
  }
  seal() {
    return void 0;
  }
  async keep() {
  }
  get statistics() {
    return this.#tally.statistics;
  }
  summary() {
    return "digest cache: not used";
  }
  async close() {
  }
};
export {
  openDigestCache
};

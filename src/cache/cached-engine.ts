import { hash as hashOnce } from 'node:crypto';
import { AttestModelError } from '../errors.ts';
import type { Finished, HashEngine, HashOptions, HashResult, HashTask } from '../hashing/engine.ts';
import { type Audited, chooseAudit } from './audit.ts';
import { type FileKey, keyOf, TRUSTED } from './entry.ts';
import type { Finding, KnownDigests } from './known.ts';
import { bytesLeft, complete, type Recall, recall, unknown } from './recall.ts';
import type { Tally } from './tally.ts';
import type { CacheUse } from './types.ts';

/**
 * Where times alone are trusted nobody tells how fine they are: a file is written down that has rested this long before it
 * was read. Two seconds is the coarsest in use (FAT).
 */
const TIMES_APART_NS = 2e9;

/** Entries: their text is in memory until it is written. */
const WRITTEN_AT_ONCE = 512;

/** What the engines of one cache share. */
export interface Shared {
  readonly known: KnownDigests;
  readonly tally: Tally;
  readonly audit: number;
  readonly trustFileTimes: boolean;
  /** Bytes: smaller files are not asked for. */
  readonly smallest: number;
  /** Milliseconds. */
  readonly now: () => number;
  /** Said once where the engine proves nothing. */
  readonly cannotProve: () => void;
  /** Removes the cache from the disk, and makes every further question one to the engine. */
  readonly drop: () => void;
  readonly dropped: () => boolean;
}

/** Answers what is known, asks `inner` for the rest, and keeps what it proves. */
export class CachedEngine implements HashEngine {
  readonly #inner: HashEngine;
  readonly #use: CacheUse;
  readonly #shared: Shared;

  constructor(inner: HashEngine, use: CacheUse, shared: Shared) {
    this.#inner = inner;
    this.#use = use;
    this.#shared = shared;
  }

  get name(): string {
    return this.#inner.name;
  }

  fileSystemOf(path: string): string | undefined {
    return this.#inner.fileSystemOf?.(path);
  }

  async hash(root: string, tasks: readonly HashTask[], options: HashOptions): Promise<HashResult[]> {
    if (!this.#serves(options) || tasks.every(this.#isSmall)) return this.#inner.hash(root, tasks, options);
    if (options.signal?.aborted) throw new AttestModelError('ABORTED', 'stopped while hashing');
    const started = this.#shared.now() * 1e6;
    const recalls = this.#recall(root, tasks, started);
    const misses = recalls.filter(({ left }) => left !== undefined);
    const audited = chooseAudit(recalls, this.#shared.audit, this.#shared.tally.audited);
    const asked = [...misses.map(({ left }) => left as HashTask), ...audited.map(({ task }) => task)];
    const found = await this.#ask(root, asked, misses, recalls, started, options);
    let next = 0;
    const results = recalls.map((one) => complete(one, one.left && found[next++]));
    this.#verify(audited, found.slice(misses.length), results);
    this.#shared.tally.count(recalls, audited.length);
    return results;
  }

  readonly #isSmall = ({ size }: HashTask): boolean => size < this.#shared.smallest;

  /** Other algorithms are for foreign signatures, and to verify them no cache is read. */
  #serves({ algorithm }: HashOptions): boolean {
    if (this.#shared.dropped() || algorithm !== 'sha256') return false;
    if (this.#inner.fileSystemOf !== undefined || this.#shared.trustFileTimes) return true;
    this.#shared.cannotProve();
    return false;
  }

  #recall(root: string, tasks: readonly HashTask[], now: number): Recall[] {
    const { known, tally, trustFileTimes } = this.#shared;
    const fileSystems = new Map<string, string | undefined>();
    const fileSystemOf = (path: string, device: string) => {
      if (!fileSystems.has(device)) fileSystems.set(device, this.#inner.fileSystemOf?.(path));
      return fileSystems.get(device);
    };
    return tasks.map((task) => {
      if (this.#isSmall(task)) return unknown(task);
      const path = task.source ?? `${root}/${task.path}`;
      const proving = fileSystemOf(path, task.stamp.slice(0, task.stamp.indexOf(':')));
      const fileSystem = proving ?? (trustFileTimes ? TRUSTED + hashOnce('sha256', path) : '');
      const key = keyOf(fileSystem, task.stamp);
      if (key === undefined || key.ctimeNs > now) {
        tally.unusable(key === undefined ? NO_FILE_SYSTEM : FROM_THE_FUTURE);
        return unknown(task);
      }
      if (proving === undefined) tally.trust();
      const resumes = this.#inner.fileSystemOf !== undefined;
      return recall(task, key, (part) => known.find(key, part, this.#use), resumes);
    });
  }

  async #ask(
    root: string,
    asked: readonly HashTask[],
    misses: readonly Recall[],
    recalls: readonly Recall[],
    started: number,
    options: HashOptions,
  ): Promise<HashResult[]> {
    const total = recalls.reduce((sum, { task }) => sum + bytesLeft(task), 0);
    const toRead = asked.reduce((sum, task) => sum + bytesLeft(task), 0);
    const done = Math.max(0, total - toRead);
    options.onProgress?.(done);
    if (asked.length === 0) return [];
    const results = await this.#inner.hash(root, asked, {
      ...options,
      onProgress: (bytes) => options.onProgress?.(Math.min(total, done + bytes)),
      onFinished: (finished) => this.#keep(finished, misses, started),
    });
    this.#keepTrusted(results, misses, started);
    return results;
  }

  #keep(finished: readonly Finished[], misses: readonly Recall[], started: number): void {
    if (this.#shared.dropped()) return;
    for (let at = 0; at < finished.length; at += WRITTEN_AT_ONCE) {
      const batch = finished.slice(at, at + WRITTEN_AT_ONCE);
      this.#shared.known.record(batch.flatMap((one) => findingOf(one, misses[one.index], started, this.#use) ?? []));
    }
  }

  /** Of engines that do not tell what is finished while they work. */
  #keepTrusted(results: readonly HashResult[], misses: readonly Recall[], started: number): void {
    if (!this.#shared.trustFileTimes || this.#inner.fileSystemOf !== undefined) return;
    const finished = misses.flatMap((_, index): Finished[] => {
      const { digest, ranges } = results[index] ?? { ranges: [] };
      const parts = ranges.map((one, range) => ({ index, range, digest: one }));
      return digest === undefined ? parts : [...parts, { index, digest }];
    });
    this.#keep(finished, misses, started);
  }

  /** @throws AttestModelError CACHE_MISMATCH */
  #verify(audited: readonly Audited[], found: readonly HashResult[], answers: readonly HashResult[]): void {
    audited.forEach(({ index, range, task }, i) => {
      const expected = range === undefined ? answers[index]?.digest : answers[index]?.ranges[range];
      const actual = range === undefined ? found[i]?.digest : found[i]?.ranges[0];
      if (actual !== undefined && actual === expected) return;
      this.#shared.drop();
      throw mismatch(task, expected ?? 'nothing', actual ?? 'nothing');
    });
  }
}

const NO_FILE_SYSTEM = 'on a file system where changes cannot be proved';
const FROM_THE_FUTURE = 'changed after now, by the clock';

/** Undefined where nothing is proved. Beyond the misses lies what is audited. */
function findingOf(
  { range, digest, midstate, proof }: Finished,
  { fileSystem, left }: Partial<Recall> = {},
  started: number,
  use: CacheUse,
): Finding | undefined {
  const key = fileSystem === undefined || left === undefined ? undefined : keyOf(fileSystem, left.stamp);
  if (key === undefined || !(proof?.fileSystem === key.fileSystem || rests(key, started))) return undefined;
  const part = range === undefined ? undefined : left?.ranges[range];
  if (range !== undefined && part === undefined) return undefined;
  // Where a file of the model is gone on with, this job has read what lies before.
  const inherited = use === 'input' && left?.resume !== undefined;
  return { key, part, known: { digest, ...(midstate && { midstate: midstate.state }) }, inherited };
}

function rests(key: FileKey, started: number): boolean {
  return key.fileSystem.startsWith(TRUSTED) && started - key.ctimeNs >= TIMES_APART_NS;
}

function mismatch({ path, ranges: [range] }: HashTask, expected: string, found: string): AttestModelError {
  const part = range === undefined ? path : `bytes ${range.start} to ${range.end - 1} of ${path}`;
  return new AttestModelError('CACHE_MISMATCH', `the digest cache was wrong about ${part}`, {
    guidance:
      'The cache was removed: run again, and all is read. If it happens again, something writes to files in a way that leaves no trace, or to the cache: look for it, and use --no-cache (input: cache: false) until it is found.',
    details: { path, expected, found },
  });
}

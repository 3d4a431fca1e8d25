import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AttestModelError } from '../../../src/errors.ts';
import type { Finished, HashEngine, HashResult, HashTask } from '../../../src/hashing/engine.ts';
import { scanModel } from '../../../src/hashing/scan.ts';
import { chunkRanges } from '../../../src/model/chunks.ts';
import { sha256Hex } from '../../../src/model/digest.ts';
import type { Mapper } from '../mapper.ts';
import { JOB, listed, type OpenedCache, openCache, signedRun } from '../world.ts';
import { Files, LARGE_FILE } from './files.ts';
import { Random } from './random.ts';

export interface ModelOptions {
  /** On a file system of the allow-list; empty. */
  readonly root: string;
  readonly steps: number;
  readonly seed: number;
  readonly engine: HashEngine;
  readonly mapper: Mapper;
}

/** How often what happened. */
export interface ModelReport {
  readonly counts: Readonly<Record<string, number>>;
  /** What went wrong, with what came before; the model stops at the first. */
  readonly fault?: string;
}

/** Longer than the clock's tick, in ms. */
const REST = 24;
/** No process has it: of a journal whose process was killed. */
const DEAD = 4_194_305;

/** Random changes of files, runs that hash them through the cache, and plain hashing beside it: the digests must be equal. */
export async function runModel(options: ModelOptions): Promise<ModelReport> {
  const model = new Model(options);
  try {
    for (let step = 0; step < options.steps; step++) await model.step();
    return { counts: await model.end() };
  } catch (error) {
    const counts = await model.end().catch(() => ({}));
    return { counts, fault: `${(error as Error).stack}\nseed ${options.seed}, after ${model.history.join(', ')}` };
  }
}

class Model {
  readonly #options: ModelOptions;
  readonly #random: Random;
  readonly #files: Files;
  readonly #counts: Record<string, number> = {};
  readonly #cacheFolder: string;
  readonly #runs: OpenedCache[] = [];
  readonly #moves: readonly (readonly [name: string, weight: number, move: () => unknown])[];
  readonly #weight: number;
  #jobs = 0;
  #clockOffset = 0;
  /** The last moves. */
  readonly history: string[] = [];

  constructor(options: ModelOptions) {
    this.#options = options;
    this.#random = new Random(options.seed);
    this.#files = new Files(options.root, this.#random, options.mapper);
    this.#cacheFolder = join(options.root, 'cache');
    mkdirSync(this.#cacheFolder, { mode: 0o700 });
    const changes = Object.entries(this.#files.changes).map(([name, [weight, move]]) => [name, weight, move] as const);
    this.#moves = [
      ...changes,
      ['hash', 26, () => this.#hash()],
      ['rest, and hash', 2, () => sleep(REST).then(() => this.#hash())],
      ['hash while it is written to', 3, () => this.#hashRacing()],
      ['hash and be killed', 3, () => this.#hashKilled()],
      ['hash with the clock set back', 1, () => this.#hashBefore()],
      ['another run beside', 2, () => this.#start()],
      ['end without signing', 2, () => this.#kill()],
      ['sign', 0.6, () => this.#sign()],
      ['lose the cache', 0.2, () => this.#lose()],
      ['another job', 1, () => this.#jobs++],
    ];
    this.#weight = this.#moves.reduce((sum, [, weight]) => sum + weight, 0);
  }

  async step(): Promise<void> {
    const [name, move] = this.#next();
    this.history.push(name);
    if (this.history.length > 40) this.history.shift();
    this.#count(name);
    await move();
  }

  #next(): readonly [name: string, move: () => unknown] {
    let at = (this.#random.below(1_000_000) / 1_000_000) * this.#weight;
    for (const [name, weight, move] of this.#moves) {
      at -= weight;
      if (at < 0) return [name, move];
    }
    throw new Error('the weights do not add up');
  }

  async end(): Promise<Record<string, number>> {
    while (this.#runs.length > 0) await this.#kill();
    await this.#files.closeAll();
    this.#count('silent writes', this.#files.silent);
    return this.#counts;
  }

  #count(name: string, by = 1): void {
    this.#counts[name] = (this.#counts[name] ?? 0) + by;
  }

  async #start(): Promise<OpenedCache> {
    const opened = await openCache(this.#cacheFolder, {
      job: { origin: JOB.origin, job: sha256Hex(`job ${this.#jobs}`) },
      trustFileTimes: false,
      audit: this.#random.chance(0.1) ? 0.05 : 0,
      accept: listed,
      now: () => Date.now() + this.#clockOffset,
    });
    this.#runs.push(opened);
    // More of them than two at once would find nothing else.
    if (this.#runs.length > 2) await this.#kill();
    return opened;
  }

  async #run(): Promise<OpenedCache> {
    return this.#random.pick(this.#runs) ?? this.#start();
  }

  /** Ends the oldest run; its process is gone. */
  async #kill(): Promise<void> {
    const run = this.#runs.shift();
    if (run === undefined) return;
    await this.#finish(run);
    const mine = run.cache.seal() === undefined ? [] : readdirSync(this.#cacheFolder);
    if (this.#runs.length > 0) return;
    for (const name of mine.filter((one) => one.startsWith(`journal-${process.pid}-`))) {
      renameSync(join(this.#cacheFolder, name), join(this.#cacheFolder, name.replace(`${process.pid}`, `${DEAD}`)));
    }
  }

  async #sign(): Promise<void> {
    const run = this.#runs.shift();
    if (run === undefined) return;
    await this.#finish(run);
    if (run.cache.seal() !== undefined) await signedRun(run);
  }

  async #lose(): Promise<void> {
    while (this.#runs.length > 0) await this.#kill();
    for (const name of readdirSync(this.#cacheFolder)) rmSync(join(this.#cacheFolder, name));
  }

  async #finish(run: OpenedCache): Promise<void> {
    await run.cache.close();
    const { hits, misses, resumed, audited } = run.cache.statistics;
    for (const [name, count] of Object.entries({ hits, misses, resumed, audited })) this.#count(name, count);
    if (run.told.length > 0) throw new Error(run.told.join('\n'));
  }

  async #hash(): Promise<void> {
    const { root, tasks } = await this.#tasks();
    const results = await this.#ask(this.#options.engine, root, tasks);
    this.#compare(root, tasks, results, []);
  }

  async #hashBefore(): Promise<void> {
    this.#clockOffset = -this.#random.below(3_600_000);
    await this.#hash();
    this.#clockOffset = 0;
  }

  /** What is written meanwhile may be read or not; what nobody writes to is right all the same. */
  async #hashRacing(): Promise<void> {
    const { root, tasks } = await this.#tasks();
    const race = this.#files.race();
    const hashed = this.#ask(this.#options.engine, root, tasks).catch(changedMeanwhile);
    const [results] = await Promise.all([hashed, race.done]);
    if (results === undefined) this.#count('changes noticed while hashing');
    else this.#compare(root, tasks, results, race.files);
  }

  /** What was told before the end is all that is left of the run. */
  async #hashKilled(): Promise<void> {
    const { engine } = this.#options;
    let left = this.#random.below(70);
    const killed: HashEngine = {
      ...engine,
      hash: async (root, tasks, options) => {
        const onFinished = (finished: readonly Finished[]) => {
          options.onFinished?.(finished.slice(0, left));
          left = Math.max(0, left - finished.length);
        };
        await engine.hash(root, tasks, { ...options, onFinished });
        throw new AttestModelError('ABORTED', 'killed');
      },
    };
    if (this.#random.chance(0.5)) await sleep(REST);
    const { root, tasks } = await this.#tasks();
    await this.#ask(killed, root, tasks).catch((error: unknown) => {
      if (!(error instanceof AttestModelError && error.code === 'ABORTED')) throw error;
    });
    if (this.#random.chance(0.5)) await this.#kill();
    if (this.#random.chance(0.8)) await this.#hash();
  }

  async #ask(engine: HashEngine, root: string, tasks: readonly HashTask[]): Promise<HashResult[]> {
    const { cache } = await this.#run();
    const use = this.#random.chance(0.3) ? 'model' : 'input';
    return cache.engine(engine, use).hash(root, tasks, { algorithm: 'sha256', threads: 1 });
  }

  async #tasks(): Promise<{ root: string; tasks: HashTask[] }> {
    const { root, files } = await scanModel(this.#files.folder);
    const kind = this.#random.below(10);
    const tasks = files.map((file) => {
      const chunk = file.path === LARGE_FILE ? 64 << 10 : 4 << 10;
      const chunks = kind < 4 ? [] : chunkRanges(file.size, chunk);
      return { ...file, whole: kind < 9, ranges: chunks };
    });
    return { root, tasks };
  }

  #compare(root: string, tasks: readonly HashTask[], results: readonly HashResult[], racing: readonly string[]): void {
    tasks.forEach(({ path, whole, ranges }, i) => {
      const file = join(root, path);
      if (racing.includes(file)) return;
      const bytes = readFileSync(file);
      const result = results[i];
      const wanted = [
        whole ? digestOf(bytes) : undefined,
        ...ranges.map((one) => digestOf(bytes.subarray(one.start, one.end))),
      ];
      const found = [result?.digest, ...(result?.ranges ?? [])];
      this.#count('digests compared', wanted.length);
      if (wanted.length === found.length && wanted.every((one, j) => one === found[j])) return;
      throw new Error(`a wrong digest of ${path}: ${wanted.map((one, j) => (one === found[j] ? '=' : 'X')).join('')}`);
    });
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function changedMeanwhile(error: unknown): undefined {
  if (!(error instanceof AttestModelError && error.code === 'FILE_CHANGED')) throw error;
  return undefined;
}

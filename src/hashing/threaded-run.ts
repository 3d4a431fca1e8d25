import { AttestModelError } from '../errors.ts';
import type { HashAlgorithm } from '../model/digest.ts';
import type { HashResult, HashTask } from './engine.ts';
import type { Digests } from './hash-jobs.ts';
import { createRing, type Role } from './ring.ts';
import { decide, planUnits, type Unit } from './schedule.ts';
import { WorkerPool } from './worker-pool.ts';

export interface RunOptions {
  readonly root: string;
  readonly algorithm: HashAlgorithm;
  readonly threads: number;
  readonly onProgress?: (bytesDone: number) => void;
  readonly signal?: AbortSignal;
}

type Result = { path: string; size: number; digest?: string; ranges: string[] };
/** One for all files without ranges, which are most. */
const NONE: string[] = [];
/** How often progress is told, in ms. */
const INTERVAL = 100;

/** @throws AttestModelError FILE_CHANGED, UNREADABLE, ABORTED, INTERNAL */
export async function hashInThreads(tasks: readonly HashTask[], options: RunOptions): Promise<HashResult[]> {
  const units = planUnits(tasks);
  const useful = units.reduce((sum, unit) => sum + (unit.items[0]?.task.whole ? 2 : 1), 0);
  const threads = Math.min(options.threads, useful);
  await using pool = new WorkerPool(threads, options);
  const timer = setInterval(() => options.onProgress?.(pool.state.total()), INTERVAL);
  try {
    const run = new Run(tasks, units, threads, pool);
    return await Promise.race([run.results(), aborted(options.signal)]);
  } finally {
    clearInterval(timer);
  }
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => reject(new AttestModelError('ABORTED', 'stopped while hashing'));
    if (signal?.aborted) fail();
    signal?.addEventListener('abort', fail, { once: true });
  });
}

/** Gives units to threads as these become idle, and puts what they answer together. */
class Run {
  readonly #tasks: readonly HashTask[];
  readonly #queue: Unit[];
  readonly #threads: number;
  readonly #pool: WorkerPool;
  readonly #idle: number[];
  /** What each busy thread works at, and its counter when it began. */
  readonly #busy = new Map<number, { readonly cost: number; readonly bytes: number; readonly before: number }>();
  readonly #results: Result[];
  readonly #done = Promise.withResolvers<void>();
  #queued: number;

  constructor(tasks: readonly HashTask[], units: Unit[], threads: number, pool: WorkerPool) {
    this.#tasks = tasks;
    this.#queue = units;
    this.#threads = threads;
    this.#pool = pool;
    this.#idle = Array.from({ length: threads }, (_, thread) => thread);
    this.#results = new Array(tasks.length);
    this.#queued = units.reduce((sum, unit) => sum + unit.cost, 0);
  }

  async results(): Promise<HashResult[]> {
    this.#dispatch();
    await this.#done.promise;
    return this.#results;
  }

  #dispatch(): void {
    for (let unit = this.#queue[0]; unit !== undefined && this.#idle.length > 0; unit = this.#queue[0]) {
      const left = [...this.#busy.keys()].map((thread) => this.#left(thread));
      const decision = decide(unit, {
        remaining: this.#queued + left.reduce((sum, cost) => sum + cost, 0),
        threads: this.#threads,
        idle: this.#idle.length,
        nextIdle: Math.min(...left),
      });
      if (decision === 'wait') return;
      this.#queue.shift();
      this.#queued -= unit.cost;
      if (decision === 'together') this.#together(unit);
      else this.#alone(unit);
    }
    if (this.#queue.length === 0 && this.#busy.size === 0) this.#done.resolve();
  }

  #alone(unit: Unit): void {
    const job = { kind: 'files', tasks: unit.items.map(({ task }) => task) } as const;
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
      },
    );
  }

  #together({ items: [item], cost, bytes }: Unit): void {
    if (item === undefined) return;
    const { index, task } = item;
    const roles: Role[] = task.ranges.length > 0 ? ['whole', 'ranges'] : ['whole', 'read'];
    // A third thread has nothing to hash, but it spares the other two the reading.
    if (roles[1] === 'ranges' && this.#idle.length > 2 && this.#queue.length === 0) roles.push('read');
    const ring = createRing(roles);
    const share = { cost: cost / roles.length, bytes: bytes / roles.length };
    for (const role of roles) {
      const job = { kind: 'part', task, role, ring } as const;
      this.#start(
        share,
        (thread) => this.#pool.run(thread, job),
        (digests) => {
          if (role === 'whole') this.#put(index, digests[0]);
          else this.#putRanges(index, 0, digests);
        },
      );
    }
  }

  #start(
    { cost, bytes }: Pick<Unit, 'cost' | 'bytes'>,
    run: (thread: number) => Promise<Digests>,
    put: (digests: Digests) => void,
  ): void {
    const thread = this.#idle.pop() as number;
    this.#busy.set(thread, { cost, bytes, before: this.#pool.state.bytesOf(thread) });
    run(thread)
      .then((digests) => {
        put(digests);
        this.#busy.delete(thread);
        this.#idle.push(thread);
        this.#dispatch();
      })
      .catch(this.#done.reject);
  }

  #put(index: number, digest: string | undefined): void {
    if (digest !== undefined) this.#resultOf(index).digest = digest;
  }

  #putRanges(index: number, offset: number, digests: Digests): void {
    const { ranges } = this.#resultOf(index);
    for (const [i, digest] of digests.entries()) ranges[offset + i] = digest;
  }

  #resultOf(index: number): Result {
    const { path, size, ranges } = this.#tasks[index] as HashTask;
    this.#results[index] ??= { path, size, ranges: ranges.length > 0 ? new Array(ranges.length) : NONE };
    return this.#results[index];
  }

  #left(thread: number): number {
    const work = this.#busy.get(thread);
    if (work === undefined || work.bytes === 0) return 0;
    const share = (this.#pool.state.bytesOf(thread) - work.before) / work.bytes;
    return work.cost * Math.max(0, 1 - share);
  }
}

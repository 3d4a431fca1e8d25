import { AttestModelError } from '../errors.ts';
import type { HashAlgorithm } from '../model/digest.ts';
import type { HashResult, HashTask } from './engine.ts';
import type { JobResult } from './hash-jobs.ts';
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
  readonly #digests: { digest?: string; ranges: string[] }[];
  readonly #done = Promise.withResolvers<void>();
  #queued: number;

  constructor(tasks: readonly HashTask[], units: Unit[], threads: number, pool: WorkerPool) {
    this.#tasks = tasks;
    this.#queue = units;
    this.#threads = threads;
    this.#pool = pool;
    this.#idle = Array.from({ length: threads }, (_, thread) => thread);
    this.#digests = tasks.map(() => ({ ranges: [] }));
    this.#queued = units.reduce((sum, unit) => sum + unit.cost, 0);
  }

  async results(): Promise<HashResult[]> {
    this.#dispatch();
    await this.#done.promise;
    return this.#tasks.map(({ path, size }, i) => ({ path, size, ...(this.#digests[i] as { ranges: string[] }) }));
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
      unit.cost,
      unit.bytes,
      (thread) => this.#pool.run(thread, job),
      (results) => {
        for (const [i, item] of unit.items.entries()) this.#put(item.index, item.offset, results[i]);
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
    for (const role of roles) {
      const share = { cost: cost / roles.length, bytes: bytes / roles.length };
      const job = { kind: 'part', task, role, ring } as const;
      this.#start(
        share.cost,
        share.bytes,
        (thread) => this.#pool.run(thread, job),
        ([result]) => this.#put(index, 0, result),
      );
    }
  }

  #start(
    cost: number,
    bytes: number,
    run: (thread: number) => Promise<JobResult>,
    put: (results: JobResult) => void,
  ): void {
    const thread = this.#idle.pop() as number;
    this.#busy.set(thread, { cost, bytes, before: this.#pool.state.bytesOf(thread) });
    run(thread)
      .then((results) => {
        put(results);
        this.#busy.delete(thread);
        this.#idle.push(thread);
        this.#dispatch();
      })
      .catch(this.#done.reject);
  }

  #put(index: number, offset: number, result: JobResult[number] | undefined): void {
    const entry = this.#digests[index];
    if (entry === undefined || result === undefined) return;
    if (result.digest !== undefined) entry.digest = result.digest;
    result.ranges.forEach((digest, i) => {
      entry.ranges[offset + i] = digest;
    });
  }

  #left(thread: number): number {
    const work = this.#busy.get(thread);
    if (work === undefined || work.bytes === 0) return 0;
    const share = (this.#pool.state.bytesOf(thread) - work.before) / work.bytes;
    return work.cost * Math.max(0, 1 - share);
  }
}

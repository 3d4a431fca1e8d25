import { Worker } from 'node:worker_threads';
import { AttestModelError, messageOf } from '../errors.ts';
import type { HashAlgorithm } from '../model/digest.ts';
import { type Digests, deserialize, type Job, type Reply, type WorkerSetup } from './hash-jobs.ts';
import { SharedState, Stopped } from './shared-state.ts';

/** From source the worker is TypeScript; in dist, which is flat, it lies beside every chunk. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './hash-worker.ts' : './hash-worker.js', import.meta.url);
/** A young generation of 16 MiB a thread (the default) would be most of our memory; the threads make little garbage. */
const LIMITS = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 64 };

interface Waiting {
  readonly resolve: (digests: Digests) => void;
  readonly reject: (error: unknown) => void;
}

/** Threads of one run. A thread that dies rejects its job: nothing waits for it forever. */
export class WorkerPool {
  readonly state: SharedState;
  readonly #workers: Worker[];
  readonly #waiting = new Map<number, Waiting>();
  readonly #dead = new Map<number, AttestModelError>();

  constructor(
    threads: number,
    setup: { readonly root: string; readonly algorithm: HashAlgorithm },
    file: URL = WORKER,
  ) {
    this.state = new SharedState(threads);
    this.#workers = Array.from({ length: threads }, (_, thread) => {
      // Field by field: a caller's object may hold functions, which cannot be sent.
      const workerData: WorkerSetup = {
        root: setup.root,
        algorithm: setup.algorithm,
        thread,
        state: this.state.buffer,
      };
      // The worker needs no environment: it may hold secrets.
      const worker = new Worker(file, { workerData, env: {}, execArgv: [], resourceLimits: LIMITS });
      worker.on('message', (reply: Reply) => this.#settle(thread, reply));
      worker.on('error', (error) => this.#fail(thread, error));
      worker.on('exit', (code) => this.#fail(thread, new Error(`a hash thread ended with code ${code}`)));
      return worker;
    });
  }

  /** One job a thread at a time. @throws AttestModelError; Stopped if the run was stopped */
  run(thread: number, job: Job): Promise<Digests> {
    return new Promise((resolve, reject) => {
      const death = this.#dead.get(thread);
      if (death) return reject(death);
      this.#waiting.set(thread, { resolve, reject });
      this.#workers[thread]?.postMessage(job);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.state.stop();
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #settle(thread: number, reply: Reply): void {
    const waiting = this.#take(thread);
    if ('digests' in reply) waiting?.resolve(reply.digests);
    else waiting?.reject('error' in reply ? deserialize(reply.error) : new Stopped());
  }

  #fail(thread: number, error: unknown): void {
    const death =
      this.#dead.get(thread) ??
      new AttestModelError('INTERNAL', `a hash thread died: ${messageOf(error)}`, { cause: error });
    this.#dead.set(thread, death);
    this.#take(thread)?.reject(death);
  }

  #take(thread: number): Waiting | undefined {
    const waiting = this.#waiting.get(thread);
    this.#waiting.delete(thread);
    return waiting;
  }
}

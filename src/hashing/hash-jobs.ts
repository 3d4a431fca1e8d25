import { AttestModelError, type ErrorCode, messageOf } from '../errors.ts';
import type { HashAlgorithm } from '../model/digest.ts';
import type { HashTask } from './engine.ts';
import { hashFile } from './hash-file.ts';
import { hashPart, type Role } from './ring.ts';
import { SharedState, Stopped } from './shared-state.ts';

/** Read at once by a thread: small enough to stay in a core's second-level cache. */
export const BUFFER_BYTES = 1 << 18;

/** What a worker thread is started with. */
export interface WorkerSetup {
  readonly root: string;
  readonly algorithm: HashAlgorithm;
  /** Its number among the run's threads. */
  readonly thread: number;
  readonly state: SharedArrayBuffer;
}

/** Many files each for itself, or this thread's part of one file. */
export type Job =
  | { readonly kind: 'files'; readonly tasks: readonly HashTask[] }
  | { readonly kind: 'part'; readonly task: HashTask; readonly role: Role; readonly ring: SharedArrayBuffer };

/** Digests in one flat list, task by task: that of the whole where it was wanted, then those of the ranges. */
export type Digests = readonly string[];
export type Reply = { readonly digests: Digests } | { readonly error: SerializedError } | { readonly stopped: true };

/** An error's class does not survive the way between threads. */
export interface SerializedError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly guidance?: string;
  readonly details?: AttestModelError['details'];
}

/** Everything that a worker thread does, without the thread. */
export function createJobRunner(setup: WorkerSetup): (job: Job) => Reply {
  const state = new SharedState(setup.state);
  const buffer = new Uint8Array(BUFFER_BYTES);
  const { root, algorithm } = setup;
  const onBytes = (count: number) => {
    if (count > 0) state.add(setup.thread, count);
    state.throwIfStopped();
  };
  const run = (job: Job): Digests => {
    if (job.kind === 'part') return hashPart(root, { ...job, algorithm, onBytes });
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

function serialize(error: unknown): SerializedError {
  if (!(error instanceof AttestModelError)) return { code: 'INTERNAL', message: `hashing failed: ${messageOf(error)}` };
  const { code, message, guidance, details } = error;
  return { code, message, details, ...(guidance !== undefined && { guidance }) };
}

export function deserialize({ code, message, ...options }: SerializedError): AttestModelError {
  return new AttestModelError(code, message, options);
}

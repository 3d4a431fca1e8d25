import { availableParallelism } from 'node:os';
import { setImmediate as yieldToLoop } from 'node:timers/promises';
import { AttestModelError } from '../errors.ts';
import type { HashEngine, HashOptions, HashResult, HashTask } from './engine.ts';
import { hashFile } from './hash-file.ts';
import { BUFFER_BYTES } from './hash-jobs.ts';
import { bytesOf } from './schedule.ts';
import { hashInThreads } from './threaded-run.ts';

/** Each thread costs some 12 MiB; more than these would also outrun most disks. */
const MAX_THREADS = 8;
/** Less than this is hashed before a thread has started. */
const IN_PROCESS_BYTES = 48 << 20;
const IN_PROCESS_FILES = 1000;
/** Between two turns of the event loop, in ms. */
const TURN = 50;

/** OpenSSL through node:crypto, on worker threads where there is enough to do. */
export function createOpensslEngine(): HashEngine {
  return { name: 'openssl', hash };
}

async function hash(root: string, tasks: readonly HashTask[], options: HashOptions): Promise<HashResult[]> {
  if (options.signal?.aborted) throw stopped();
  const bytes = tasks.reduce((sum, task) => sum + bytesOf(task), 0);
  const few = bytes <= IN_PROCESS_BYTES && tasks.length <= IN_PROCESS_FILES;
  const threads = Math.max(1, options.threads ?? Math.min(availableParallelism(), MAX_THREADS));
  const results = few
    ? await hashHere(root, tasks, options)
    : await hashInThreads(tasks, { ...options, root, threads });
  options.onProgress?.(bytes);
  return results;
}

async function hashHere(root: string, tasks: readonly HashTask[], options: HashOptions): Promise<HashResult[]> {
  const buffer = new Uint8Array(BUFFER_BYTES);
  const results: HashResult[] = [];
  let turn = performance.now();
  for (const task of tasks) {
    const digests = hashFile(root, task, { algorithm: options.algorithm, buffer, onBytes: () => {} });
    const [digest] = digests;
    const { path, size } = task;
    results.push(
      task.whole && digest !== undefined
        ? { path, size, digest, ranges: digests.slice(1) }
        : { path, size, ranges: digests },
    );
    if (performance.now() - turn < TURN) continue;
    await yieldToLoop();
    if (options.signal?.aborted) throw stopped();
    turn = performance.now();
  }
  return results;
}

function stopped(): AttestModelError {
  return new AttestModelError('ABORTED', 'stopped while hashing');
}

import { availableParallelism } from 'node:os';
import { AttestModelError, messageOf } from '../errors.ts';
import type { HashEngine, HashOptions, HashResult, HashTask } from './engine.ts';
import { loadNativeAddon, type NativeAddon, type NativeRun } from './native-addon.ts';
import { toError } from './native-failure.ts';
import { packTasks, unpackResults } from './native-tasks.ts';
import { createOpensslEngine } from './openssl-engine.ts';

/** More would outrun most disks. */
const MAX_THREADS = 16;
/** How often is told what is done, in ms. */
const INTERVAL = 70;

/** The engine in native/: threads of its own, several files side by side on each. `kernel`: default the fastest here. */
export function loadNativeEngine(options: { kernel?: string } = {}): HashEngine | { unavailable: string } {
  const addon = loadNativeAddon();
  if ('unavailable' in addon) return addon;
  const kernels = addon.kernels();
  const kernel = options.kernel ?? kernels[0];
  if (kernel === undefined || !kernels.includes(kernel)) {
    return { unavailable: `this processor has no SHA-256 kernel ${kernel}, but ${kernels.join(', ')}` };
  }
  return createNativeEngine(addon, kernel);
}

function createNativeEngine(addon: NativeAddon, kernel: string): HashEngine {
  const openssl = createOpensslEngine();
  return {
    name: `native (${kernel})`,
    fileSystemOf: (path) => addon.fileSystemOf(path) ?? undefined,
    hash: async (root, tasks, options) => {
      if (options.algorithm !== 'sha256') return openssl.hash(root, tasks, options);
      if (options.signal?.aborted) throw new AttestModelError('ABORTED', 'stopped while hashing');
      const threads = Math.max(1, options.threads ?? Math.min(availableParallelism(), MAX_THREADS));
      const tell = options.onFinished !== undefined;
      const run = start(addon, { root, kernel, threads, tell, ...packTasks(tasks) });
      return await watch(run, root, tasks, options);
    },
  };
}

function start(addon: NativeAddon, request: ConstructorParameters<NativeAddon['HashRun']>[0]): NativeRun {
  try {
    return new addon.HashRun(request);
  } catch (error) {
    throw new AttestModelError('INTERNAL', `hashing failed: ${messageOf(error)}`, { cause: error });
  }
}

async function watch(
  run: NativeRun,
  root: string,
  tasks: readonly HashTask[],
  { onProgress, onFinished, signal }: HashOptions,
): Promise<HashResult[]> {
  const stop = () => run.stop();
  const tell = () => {
    onProgress?.(run.bytes);
    const finished = onFinished ? run.takeFinished() : [];
    if (finished.length > 0) onFinished?.(finished);
  };
  const { promise: thrown, reject } = Promise.withResolvers<never>();
  const timer = setInterval(() => {
    try {
      tell();
    } catch (error) {
      // Of whoever is told: nobody above the timer would catch it.
      reject(error);
    }
  }, INTERVAL);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const { digests, failure } = await Promise.race([run.start(), thrown]);
    // Of a run that failed too: what was finished before is none the worse.
    tell();
    if (failure !== undefined) throw toError(root, tasks[failure.task] as HashTask, failure);
    return unpackResults(tasks, digests as Buffer);
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', stop);
    run.stop();
    run.close();
  }
}

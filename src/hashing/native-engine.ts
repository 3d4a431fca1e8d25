import { availableParallelism } from 'node:os';
import { AttestModelError, messageOf } from '../errors.ts';
import type { HashEngine, HashOptions, HashResult, HashTask } from './engine.ts';
import { loadNativeAddon, type NativeAddon, type NativeRun } from './native-addon.ts';
import { toError } from './native-failure.ts';
import { packTasks, unpackResults } from './native-tasks.ts';
import { createOpensslEngine } from './openssl-engine.ts';

/** More would outrun most disks. */
const MAX_THREADS = 16;
/** How often progress is told, in ms. */
const INTERVAL = 100;

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
    hash: async (root, tasks, options) => {
      if (options.algorithm !== 'sha256') return openssl.hash(root, tasks, options);
      if (options.signal?.aborted) throw new AttestModelError('ABORTED', 'stopped while hashing');
      const threads = Math.max(1, options.threads ?? Math.min(availableParallelism(), MAX_THREADS));
      return await watch(start(addon, { root, kernel, threads, ...packTasks(tasks) }), root, tasks, options);
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
  { onProgress, signal }: HashOptions,
): Promise<HashResult[]> {
  const stop = () => run.stop();
  const tell = () => onProgress?.(run.bytes);
  const timer = setInterval(tell, INTERVAL);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const { digests, failure } = await run.start();
    if (failure !== undefined) throw toError(root, tasks[failure.task] as HashTask, failure);
    tell();
    return unpackResults(tasks, digests as Buffer);
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', stop);
  }
}

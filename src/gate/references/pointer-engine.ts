import { AttestModelError } from '../../errors.ts';
import type { HashEngine, HashOptions, HashResult, HashTask } from '../../hashing/engine.ts';
import type { Pointer } from './lfs.ts';

/** What Git LFS has elsewhere has the digest that its pointer names, whoever downloads it; all other files are read. */
export function createPointerEngine(pointers: ReadonlyMap<string, Pointer>, engine: HashEngine): HashEngine {
  if (pointers.size === 0) return engine;
  return {
    name: `${engine.name}, and pointers of Git LFS`,
    hash: async (root, tasks, options) => {
      const read = tasks.filter(({ path }) => !pointers.has(path));
      const results = read.length === 0 ? [] : await engine.hash(root, read, options);
      const byPath = new Map(results.map((result) => [result.path, result]));
      return tasks.map((task) => byPath.get(task.path) ?? named(task, pointers.get(task.path), options));
    },
  };
}

/** Without chunk hashes: a pointer names none, and a manifest that does is then compared by its digests. */
function named({ path, size, whole }: HashTask, pointer: Pointer | undefined, { algorithm }: HashOptions): HashResult {
  if (pointer?.size !== size || algorithm !== 'sha256') {
    throw new AttestModelError('UNSUPPORTED', `of ${path} there is only a pointer of Git LFS`, {
      guidance: 'The signature asks for more than a SHA-256. Check out with lfs: true, and use verify on the folder.',
    });
  }
  return whole ? { path, size, digest: pointer.sha256, ranges: [] } : { path, size, ranges: [] };
}

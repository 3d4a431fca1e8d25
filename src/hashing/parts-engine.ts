import { AttestModelError } from '../errors.ts';
import type { HashedFile } from '../model/manifest.ts';
import type { HashEngine, HashResult, HashTask } from './engine.ts';

/** Says what other jobs hashed, and reads nothing. That size and listing are the same is for `assertListing` to see first. */
export function createPartsEngine(files: readonly HashedFile[]): HashEngine {
  const known = new Map(files.map((file) => [file.path, file]));
  return {
    name: 'parts of other jobs',
    hash: async (_root, tasks, { algorithm, signal }) => {
      if (signal?.aborted) throw new AttestModelError('ABORTED', 'stopped while hashing');
      if (algorithm !== 'sha256') throw new AttestModelError('INTERNAL', `parts hold no ${algorithm}`);
      return tasks.map((task) => answer(task, known.get(task.path)));
    },
  };
}

/** Nothing that the parts do not hold is ever made up. */
function answer({ path, size, ranges }: HashTask, file: HashedFile | undefined): HashResult {
  const chunks = file?.chunks ?? [];
  if (file?.size !== size || (ranges.length > 0 && ranges.length !== chunks.length))
    throw new AttestModelError('INTERNAL', `the parts do not hold what is asked of ${path}`);
  return { path, size, digest: file.digest, ranges: ranges.length > 0 ? chunks : [] };
}

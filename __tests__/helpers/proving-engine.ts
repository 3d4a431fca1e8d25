import type { HashEngine, HashResult } from '../../src/hashing/engine.ts';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';

export interface ProvingEngine extends HashEngine {
  /** Files that it was asked to read, in order. */
  readonly read: string[];
}

/**
 * Says of every file that nobody wrote to it, as the native engine does where it holds a lease. File systems are named by
 * the test: attached volumes are nothing that a test can have.
 * @param fileSystems name by path; the longest that fits counts
 * @param lie changes what is found of a file
 */
export function provingEngine(
  fileSystems: Readonly<Record<string, string>>,
  lie: (result: HashResult) => HashResult = (result) => result,
): ProvingEngine {
  const inner = createOpensslEngine();
  const read: string[] = [];
  const fileSystemOf = (path: string): string | undefined =>
    Object.entries(fileSystems)
      .filter(([folder]) => path === folder || path.startsWith(`${folder}/`))
      .sort(([a], [b]) => b.length - a.length)[0]?.[1];
  return {
    name: 'proving',
    read,
    fileSystemOf,
    async hash(root, tasks, options) {
      read.push(...tasks.map(({ path }) => path));
      const results = (await inner.hash(root, tasks, options)).map(lie);
      const finished = results.flatMap(({ path, digest }, index) => {
        const fileSystem = fileSystemOf(`${root}/${path}`);
        return digest === undefined ? [] : [{ index, digest, ...(fileSystem && { proof: { fileSystem } }) }];
      });
      options.onFinished?.(finished);
      return results;
    },
  };
}

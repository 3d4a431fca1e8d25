import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Finished, HashEngine } from '../../src/hashing/engine.ts';
import { Mapper } from './mapper.ts';
import { type ModelReport, runModel } from './model/cache-model.ts';
import { native, provingFolder } from './native.ts';

async function run(engine: HashEngine, steps: number, seed: number): Promise<ModelReport> {
  using folder = provingFolder();
  await using mapper = new Mapper();
  return await runModel({ root: folder.path, steps, seed, engine, mapper });
}

test('1,500 random changes and hashes: never a wrong digest', async () => {
  const seed = Date.now() % 1_000_000;
  const { counts, fault } = await run(native(), 1500, seed);
  expect(fault).toBeUndefined();
  expect(counts['hits']).toBeGreaterThan(100);
  expect(counts['digests compared']).toBeGreaterThan(1000);
});

/** Such an engine would prove whatever it hashes. */
function credulous(): HashEngine {
  const inner = native();
  return {
    ...inner,
    hash: (root, tasks, options) => {
      const onFinished = (finished: readonly Finished[]) => {
        const fileSystem = inner.fileSystemOf?.(join(root, tasks[0]?.path ?? '')) ?? '';
        options.onFinished?.(finished.map((one) => ({ ...one, proof: { fileSystem } })));
      };
      return inner.hash(root, tasks, { ...options, onFinished });
    },
  };
}

test('it finds an engine that does not look who writes', async () => {
  const { fault } = await run(credulous(), 20_000, 1);
  expect(fault).toMatch(/a wrong digest of|CACHE_MISMATCH|the digest cache was wrong/);
});

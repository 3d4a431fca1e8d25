/** What the cache neither keeps nor answers. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { hashModel } from '../../src/hashing/hash-model.ts';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { scanModel } from '../../src/hashing/scan.ts';
import { ALL, digests, openCache, plainDigests, watched, world, writeFiles } from './world.ts';

describe('without an engine that proves', () => {
  test('nothing is kept or asked, and the log says so once', async () => {
    using at = world();
    await using opened = await openCache(at.cache, { trustFileTimes: false });
    const engine = watched();
    await digests(at.data, opened.cache, { engine });
    await digests(at.data, opened.cache, { engine });
    expect(engine.asked).toHaveLength(40);
    expect(opened.told).toEqual([
      'info: the digest cache is not used: the openssl engine cannot prove that a file is unchanged',
    ]);
    expect(readdirSync(at.cache)).toEqual([]);
  });

  test('entries that trust file times do not count, nor are they sealed again', async () => {
    using at = world();
    {
      await using first = await openCache(at.cache);
      await digests(at.data, first.cache);
    }
    await using next = await openCache(at.cache, { trustFileTimes: false });
    const engine = watched();
    await digests(at.data, next.cache, { engine });
    expect(engine.asked).toHaveLength(20);
    expect(next.cache.seal()).toBeUndefined();
  });

  test('a file that has just changed is not kept: within one tick of its times it may change again', async () => {
    using at = world();
    await using opened = await openCache(at.cache, { now: Date.now });
    const engine = watched();
    await digests(at.data, opened.cache, { engine });
    await digests(at.data, opened.cache, { engine });
    expect(engine.asked).toHaveLength(40);
  });
});

test('entries from the future are neither used nor kept', async () => {
  using at = world();
  {
    await using first = await openCache(at.cache);
    await digests(at.data, first.cache);
  }
  // The clock was set back by an hour.
  await using next = await openCache(at.cache, { now: () => Date.now() - 3_600_000 });
  const engine = watched();
  expect(await digests(at.data, next.cache, { engine })).toEqual(await plainDigests(at.data));
  expect(engine.asked).toEqual(ALL);
  expect(next.cache.statistics.unusable).toEqual({ 'changed after now, by the clock': 20 });
  expect(next.cache.summary()).toContain('20 changed after now, by the clock');
  expect(next.cache.seal()).toBeUndefined();
});

test('other algorithms are none of its business', async () => {
  using at = world();
  await using opened = await openCache(at.cache);
  const engine = opened.cache.engine(createOpensslEngine(), 'input');
  for (let round = 0; round < 2; round++) {
    const files = await hashModel(await scanModel(at.data), { engine, algorithm: 'blake2b', chunks: false });
    expect(files.map(({ digest }) => digest.length)).toEqual(ALL.map(() => 128));
  }
  expect(opened.cache.statistics).toMatchObject({ hits: 0, misses: 0 });
  expect(readdirSync(at.cache)).toEqual([]);
});

test('a small file of a model is hashed each time; one among the inputs is not', async () => {
  using at = world();
  writeFiles(at.data, { 'large.bin': 'x'.repeat(100) });
  const asked = async (use: 'model' | 'input') => {
    await using opened = await openCache(at.cache, { smallest: 100 });
    const engine = watched();
    expect(await digests(at.data, opened.cache, { use, engine })).toEqual(await plainDigests(at.data));
    return engine.asked.sort();
  };
  expect(await asked('model')).toEqual(['large.bin', ...ALL]);
  expect(await asked('model')).toEqual(ALL);
  expect(await asked('input')).toEqual(ALL);
  expect(await asked('input')).toEqual([]);
});

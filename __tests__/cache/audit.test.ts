import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { chooseAudit } from '../../src/cache/audit.ts';
import { pack, StoredEntries, unpack } from '../../src/cache/sealed-store.ts';
import type { HashEngine } from '../../src/hashing/engine.ts';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { sha256Hex } from '../../src/model/digest.ts';
import { temporaryFolder } from '../helpers/models.ts';
import { digests, JOB, NEXT_RUN, openCache, plainDigests, signedRun, watched, writeFiles } from './world.ts';

const FILES = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`part-${i}.bin`, `content of file ${i}`]));

/** A folder of 200 files all of which are in a sealed store. */
async function filled(): Promise<{ data: string; cache: string } & Disposable> {
  const folder = temporaryFolder();
  const at = { data: folder.write('data', FILES), cache: join(folder.path, 'cache') };
  await using first = await openCache(at.cache);
  await digests(at.data, first.cache);
  await signedRun(first);
  return { ...at, [Symbol.dispose]: () => folder[Symbol.dispose]() };
}

describe('of 200 answers', () => {
  test.each([
    [0, 0],
    [0.000001, 8],
    [0.01, 8],
    [0.1, 20],
    [1, 200],
  ])('a share of %p hashes %p again', async (audit, count) => {
    using at = await filled();
    await using next = await openCache(at.cache, { job: NEXT_RUN, audit });
    const engine = watched();
    expect(await digests(at.data, next.cache, { engine })).toEqual(await plainDigests(at.data));
    expect(new Set(engine.asked).size).toBe(count);
    expect(next.cache.statistics).toMatchObject({ hits: 200, audited: count });
  });
});

test('of fewer than 8, all; and the least is that of a run', async () => {
  using at = await filled();
  const small = join(at.data, '../small');
  writeFiles(small, { 'a.bin': 'a', 'b.bin': 'b', 'c.bin': 'c' });
  await using next = await openCache(at.cache, { audit: 0.01 });
  await digests(small, next.cache);
  await digests(small, next.cache);
  expect(next.cache.statistics.audited).toBe(3);
  await digests(at.data, next.cache);
  expect(next.cache.statistics.audited).toBe(8);
  await digests(at.data, next.cache);
  expect(next.cache.statistics.audited).toBe(10);
});

test('every answer has the same chance', () => {
  const one = (whole: string | undefined, known: number, unknown: number) => {
    const ranges = Array.from({ length: known + unknown }, (_, i) => ({ start: i, end: i + 1 }));
    return {
      task: { path: 'x', size: known + unknown, stamp: '', whole: true, ranges },
      ...(whole !== undefined && { whole }),
      ranges: ranges.map((_, i) => (i < known ? 'digest' : undefined)),
      places: [],
    };
  };
  const recalls = [one('digest', 0, 0), one(undefined, 3, 2), one(undefined, 0, 1), one('digest', 2, 0)];
  const counts = new Map<string, number>();
  for (let round = 0; round < 7000; round++) {
    for (const { index, range = 'whole' } of chooseAudit(recalls, 0.000001, 7)) {
      counts.set(`${index} ${range}`, (counts.get(`${index} ${range}`) ?? 0) + 1);
    }
  }
  expect([...counts.keys()].sort()).toEqual(['0 whole', '1 0', '1 1', '1 2', '3 0', '3 1', '3 whole']);
  // 1000 each, and six standard deviations.
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(6 * Math.sqrt(1000));
});

describe('a wrong entry', () => {
  const poison = (store: string, path: string) => {
    const old = new StoredEntries(unpack(readFileSync(store)));
    const right = sha256Hex(FILES[path] ?? '');
    const poisoned = new Map(
      [...old.names()].flatMap((name) => {
        const value = old.find(name) ?? '';
        return value.endsWith(right) ? [[name, value.replace(right, sha256Hex('poison'))] as const] : [];
      }),
    );
    expect(poisoned.size).toBe(1);
    writeFileSync(
      store,
      pack(old, poisoned, () => true),
    );
  };

  test('fails the run and drops the cache', async () => {
    using at = await filled();
    poison(join(at.cache, 'digests'), 'part-7.bin');
    {
      await using other = await openCache(at.cache, { job: JOB });
      await digests(join(at.data), other.cache);
      writeFiles(at.data, { 'new.bin': 'new' });
      await digests(join(at.data), other.cache);
      expect(readdirSync(at.cache)).toHaveLength(3);
    }
    await using next = await openCache(at.cache, { job: NEXT_RUN, audit: 1 });
    await expect(digests(at.data, next.cache)).rejects.toMatchObject({
      code: 'CACHE_MISMATCH',
      message: 'the digest cache was wrong about part-7.bin',
      guidance: expect.stringContaining('run again'),
      details: { path: 'part-7.bin', expected: sha256Hex('poison'), found: sha256Hex('content of file 7') },
    });
    expect(readdirSync(at.cache)).toEqual([]);
    expect(next.cache.seal()).toBeUndefined();
    expect(await digests(at.data, next.cache)).toEqual(await plainDigests(at.data));
    await next.cache.close();
    expect(existsSync(at.cache) ? readdirSync(at.cache) : []).toEqual([]);
  });

  test('ends the cache for what is still being hashed, too', async () => {
    using at = await filled();
    poison(join(at.cache, 'digests'), 'part-7.bin');
    const slow = join(at.data, '../slow');
    writeFiles(slow, { 'x.bin': 'x' });
    await using next = await openCache(at.cache, { job: NEXT_RUN, audit: 1 });
    const { promise: poisoned, resolve: found } = Promise.withResolvers<void>();
    const openssl = createOpensslEngine();
    const waiting: HashEngine = {
      name: 'slow',
      hash: (root, tasks, options) => poisoned.then(() => openssl.hash(root, tasks, options)),
    };
    const meanwhile = digests(slow, next.cache, { engine: waiting });
    await expect(digests(at.data, next.cache)).rejects.toMatchObject({ code: 'CACHE_MISMATCH' });
    found();
    expect(await meanwhile).toEqual(await plainDigests(slow));
    expect(readdirSync(at.cache)).toEqual([]);
  });

  test('is believed where nothing is audited: that is what the audit is for', async () => {
    using at = await filled();
    poison(join(at.cache, 'digests'), 'part-7.bin');
    await using next = await openCache(at.cache, { job: NEXT_RUN, audit: 0 });
    expect(await digests(at.data, next.cache)).toMatchObject({ 'part-7.bin': sha256Hex('poison') });
  });
});

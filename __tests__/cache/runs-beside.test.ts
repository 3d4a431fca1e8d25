/** Runs that were interrupted, and runs beside each other. */
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  digests,
  JOB,
  listed,
  NEXT_RUN,
  OTHERS,
  openCache,
  plainDigests,
  signedRun,
  watched,
  world,
  writeFiles,
} from './world.ts';

describe('a run that was interrupted', () => {
  const interrupted = async (at: ReturnType<typeof world>) => {
    await using first = await openCache(at.cache);
    await digests(at.data, first.cache);
  };

  test.each([
    ['the same job', JOB, 'model', 0],
    ['the same job', JOB, 'input', 0],
    ['another job of the workflow', NEXT_RUN, 'input', 0],
    ['another job of the workflow', NEXT_RUN, 'model', 20],
    ['another workflow', OTHERS, 'input', 20],
    ['another workflow', OTHERS, 'model', 20],
  ] as const)('is gone on with by %s, for the %p of which: %s', async (_, job, use, asked) => {
    using at = world();
    await interrupted(at);
    await using next = await openCache(at.cache, { job });
    const engine = watched();
    expect(await digests(at.data, next.cache, { use, engine })).toEqual(await plainDigests(at.data));
    expect(engine.asked).toHaveLength(asked);
  });

  test('leaves its journal to the runs after it, until one signs', async () => {
    using at = world();
    await interrupted(at);
    const journal = readdirSync(at.cache);
    expect(journal).toEqual([expect.stringMatching(new RegExp(`^journal-${process.pid}-`))]);
    // Of a process that has ended: a living one may still write to it.
    renameSync(join(at.cache, journal[0] ?? ''), join(at.cache, 'journal-4194305-0123456789abcdef'));
    await using next = await openCache(at.cache, { job: NEXT_RUN });
    await digests(at.data, next.cache);
    expect(readdirSync(at.cache)).toEqual(['journal-4194305-0123456789abcdef']);
    await signedRun(next);
    expect(readdirSync(at.cache).sort()).toEqual(['digests', 'digests.provenance.json']);
    await using last = await openCache(at.cache, { job: NEXT_RUN, accept: listed });
    expect(last.cache.statistics.entries).toBe(20);
  });
});

test('two runs at once do not disturb each other', async () => {
  using at = world();
  const other = join(at.data, '../other');
  writeFiles(other, { 'x.bin': 'x', 'y.bin': 'y' });
  await using one = await openCache(at.cache);
  await using two = await openCache(at.cache);
  const found = await Promise.all([digests(at.data, one.cache), digests(other, two.cache)]);
  expect(found).toEqual([await plainDigests(at.data), await plainDigests(other)]);
  await signedRun(one);
  // The second one's journal lives on with its process.
  expect(readdirSync(at.cache).filter((name) => name.startsWith('journal-'))).toHaveLength(1);
  await signedRun(two);
  expect(readdirSync(at.cache).sort()).toEqual(['digests', 'digests.provenance.json']);
});

test('the journal of a process that lives stays, though its entries are sealed', async () => {
  using at = world();
  await using living = await openCache(at.cache);
  await digests(at.data, living.cache);
  await using other = await openCache(at.cache, { job: NEXT_RUN });
  writeFiles(at.data, { 'new.bin': 'new' });
  await digests(at.data, other.cache);
  await signedRun(other);
  expect(readdirSync(at.cache).filter((name) => name.startsWith('journal-'))).toHaveLength(1);
});

import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openDigestCache } from '../../src/cache/digest-cache.ts';
import { sha256Hex } from '../../src/model/digest.ts';
import {
  ALL,
  digests,
  FILES,
  JOB,
  listed,
  NEXT_RUN,
  openCache,
  plainDigests,
  signedRun,
  watched,
  world,
  writeFiles,
} from './world.ts';

describe('a run that signed', () => {
  test('saves the next one from reading inputs that are unchanged', async () => {
    using at = world();
    {
      await using first = await openCache(at.cache);
      expect(first.cache.summary()).toContain('0 reusable: this machine is new');
      await digests(at.data, first.cache);
      await signedRun(first);
    }
    expect(readdirSync(at.cache).sort()).toEqual(['digests', 'digests.provenance.json']);
    writeFiles(at.data, { 'part-3.bin': 'other content', 'new.bin': 'new' });
    await using next = await openCache(at.cache, { job: NEXT_RUN, accept: listed });
    const engine = watched();
    expect(await digests(at.data, next.cache, { engine })).toEqual(await plainDigests(at.data));
    expect(engine.asked.sort()).toEqual(['new.bin', 'part-3.bin']);
    expect(next.cache.statistics).toEqual({
      entries: 20,
      unusable: {},
      hits: 19,
      misses: 2,
      resumed: 0,
      bytesSaved: Object.values(FILES).join('').length - 'content of file 3'.length,
      audited: 0,
      trustedFileTimes: true,
    });
    expect(next.told).toEqual([]);
  });

  test('is followed by one that seals nothing, if nothing is new', async () => {
    using at = world();
    {
      await using first = await openCache(at.cache);
      await digests(at.data, first.cache);
      await signedRun(first);
    }
    await using next = await openCache(at.cache, { job: NEXT_RUN, accept: listed });
    await digests(at.data, next.cache);
    expect(next.cache.seal()).toBeUndefined();
  });

  test('keeps what older ones knew', async () => {
    using at = world();
    const other = join(at.data, '../other');
    writeFiles(other, { 'x.bin': 'x' });
    for (const [job, data] of [
      [JOB, at.data],
      [NEXT_RUN, other],
    ] as const) {
      await using run = await openCache(at.cache, { job, accept: listed });
      await digests(data, run.cache);
      await signedRun(run);
    }
    await using next = await openCache(at.cache, { job: NEXT_RUN, accept: listed });
    const engine = watched();
    await digests(at.data, next.cache, { engine });
    await digests(other, next.cache, { engine });
    expect(engine.asked).toEqual([]);
  });
});

describe("the model's own digests", () => {
  test('come from this job only', async () => {
    using at = world();
    {
      await using first = await openCache(at.cache);
      await digests(at.data, first.cache, { use: 'model' });
      await signedRun(first);
    }
    {
      await using sealed = await openCache(at.cache, { job: NEXT_RUN });
      const engine = watched();
      expect(await digests(at.data, sealed.cache, { use: 'model', engine })).toEqual(await plainDigests(at.data));
      expect(engine.asked).toEqual(ALL);
      // What this job has read counts from now on.
      await digests(at.data, sealed.cache, { use: 'model', engine });
      expect(engine.asked).toEqual(ALL);
    }
    await using another = await openCache(at.cache, { job: { ...NEXT_RUN, job: sha256Hex('run 3') } });
    const engine = watched();
    await digests(at.data, another.cache, { use: 'input', engine });
    expect(engine.asked).toEqual([]);
    await digests(at.data, another.cache, { use: 'model', engine });
    expect(engine.asked).toEqual(ALL);
  });
});

test('a run that could not write its cache has succeeded all the same', async () => {
  using at = world();
  await using opened = await openCache(at.cache);
  await digests(at.data, opened.cache);
  const sealed = opened.cache.seal();
  mkdirSync(join(at.cache, 'digests'));
  await opened.cache.keep(sealed ?? { bytes: new Uint8Array(), sha256: '' }, new Uint8Array());
  expect(opened.told).toEqual([expect.stringMatching(/^warning: the digest cache was not kept: could not write/)]);
});

test('the folder and the clock are what is given', async () => {
  using at = world();
  const report = { info: () => {}, warning: () => {} };
  const options = { folder: at.cache, job: JOB, trustFileTimes: true, audit: 0, accept: listed, report };
  const cache = await openDigestCache(options);
  await digests(at.data, cache);
  await cache.close();
  // By the real clock the files are too new.
  expect(readdirSync(at.cache)).toEqual([]);
});

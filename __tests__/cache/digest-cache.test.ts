import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openDigestCache } from '../../src/cache/digest-cache.ts';
import { hashModel } from '../../src/hashing/hash-model.ts';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { scanModel } from '../../src/hashing/scan.ts';
import { sha256Hex } from '../../src/model/digest.ts';
import { temporaryFolder } from '../helpers/models.ts';
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
  writeFiles,
} from './world.ts';

const FILES = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`part-${i}.bin`, `content of file ${i}`]));
const ALL = Object.keys(FILES).sort();

function world() {
  const folder = temporaryFolder();
  const data = folder.write('data', FILES);
  return { data, cache: join(folder.path, 'cache'), [Symbol.dispose]: () => folder[Symbol.dispose]() };
}

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

describe('a store that was found', () => {
  const run = async (at: ReturnType<typeof world>, change: (store: string) => void, accept = listed) => {
    {
      await using first = await openCache(at.cache);
      await digests(at.data, first.cache);
      await signedRun(first);
    }
    change(join(at.cache, 'digests'));
    const next = await openCache(at.cache, { job: NEXT_RUN, accept });
    const engine = watched();
    const found = await digests(at.data, next.cache, { engine });
    await next.cache.close();
    expect(found).toEqual(await plainDigests(at.data));
    return { told: next.told, asked: engine.asked.length, summary: next.cache.summary() };
  };

  test('counts with provenance that lists it', async () => {
    using at = world();
    expect(await run(at, () => {})).toMatchObject({ told: [], asked: 0 });
  });

  test('is nothing without it, and the log says why', async () => {
    using at = world();
    const { told, asked } = await run(at, (store) => renameSync(`${store}.provenance.json`, `${store}.gone`));
    expect(told).toEqual([expect.stringMatching(/^info: .* is not used: there is no provenance for it$/)]);
    expect(asked).toBe(20);
  });

  test('is nothing where its provenance is of another', async () => {
    using at = world();
    const { told, asked } = await run(at, (store) => writeFileSync(`${store}.provenance.json`, sha256Hex('another')));
    expect(told).toEqual([expect.stringMatching(/^info: .* is not used: no provenance that counts lists it$/)]);
    expect(asked).toBe(20);
  });

  test.each<[string, (store: string) => void, RegExp]>([
    ['poisoned', (store) => replaceIn(store, 'sealed', sha256Hex('poison')), /^warning: .*damaged/],
    ['cut off', (store) => writeFileSync(store, readFileSync(store).subarray(0, 900)), /^warning: .*damaged/],
    ['empty', (store) => writeFileSync(store, ''), /^warning: .*no store of this version/],
    ['foreign', (store) => writeFileSync(store, '{"version":2}\n'), /^warning: .*no store of this version/],
    ['writable by others', (store) => chmodSync(store, 0o666), /^warning: .*others may write to it/],
    [
      'of a provenance that others may write',
      (store) => chmodSync(`${store}.provenance.json`, 0o622),
      /others may write/,
    ],
    ['a symlink', (store) => linkTo(store), /^warning: .*it is a symlink/],
  ])('%s, it is dropped with a warning', async (_, change, told) => {
    using at = world();
    const found = await run(at, change);
    expect(found.told).toEqual([expect.stringMatching(told)]);
    expect(found.asked).toBe(20);
    expect(found.summary).toContain('0 reusable');
  });

  test('is dropped where signing and checking it fails', async () => {
    using at = world();
    const { told } = await run(
      at,
      () => {},
      async () => Promise.reject(new Error('no network')),
    );
    expect(told).toEqual([expect.stringMatching(/^warning: .* is not used: no network$/)]);
  });
});

function replaceIn(store: string, _: string, digest: string): void {
  writeFileSync(store, readFileSync(store, 'latin1').replace(/[0-9a-f]{64}\n/, `${digest}\n`));
}

function linkTo(store: string): void {
  renameSync(store, `${store}.real`);
  symlinkSync(`${store}.real`, store);
}

describe('a folder', () => {
  test.each([
    ['others may write to', (folder: string) => chmodSync(folder, 0o777), /others may write to it/],
    ['is a file', (folder: string) => writeFileSync(join(folder, 'x'), ''), /EEXIST|ENOTDIR/],
  ])('that %s is not used', async (_, change, told) => {
    using at = world();
    mkdirSync(at.cache, { mode: 0o700 });
    change(at.cache);
    const folder = existsSync(join(at.cache, 'x')) ? join(at.cache, 'x') : at.cache;
    const opened = await openCache(folder);
    expect(opened.told).toEqual([expect.stringMatching(told)]);
    expect(await digests(at.data, opened.cache)).toEqual(await plainDigests(at.data));
    expect(opened.cache.seal()).toBeUndefined();
    expect(opened.cache.summary()).toBe('digest cache: not used');
  });

  /** Only root can give files away. */
  const asRoot = process.getuid?.() === 0 ? test : test.skip;
  asRoot("that is another user's is not used, nor is another user's store or journal", async () => {
    using at = world();
    {
      await using first = await openCache(at.cache);
      await digests(at.data, first.cache);
    }
    const [journal = ''] = readdirSync(at.cache);
    chownSync(join(at.cache, journal), 65_534, 65_534);
    await using second = await openCache(at.cache);
    expect(second.told).toEqual([expect.stringMatching(/^warning: .*journal-.* it belongs to user 65534, not to 0$/)]);
    await digests(at.data, second.cache);
    await signedRun(second);
    chownSync(join(at.cache, 'digests'), 65_534, 65_534);
    chownSync(at.cache, 65_534, 65_534);
    expect((await openCache(at.cache)).told).toEqual([expect.stringMatching(/belongs to user 65534/)]);
    chownSync(at.cache, 0, 0);
    const third = await openCache(at.cache);
    expect(third.told).toContainEqual(
      expect.stringMatching(/^warning: .*digests is not used: it belongs to user 65534/),
    );
    expect(third.cache.statistics.entries).toBe(0);
  });

  test('may be reached through a link, and is private where it is made', async () => {
    using at = world();
    mkdirSync(`${at.cache}-on-the-large-disk`, { mode: 0o700 });
    symlinkSync(`${at.cache}-on-the-large-disk`, at.cache);
    await using opened = await openCache(join(at.cache, 'new'));
    await digests(at.data, opened.cache);
    expect(opened.told).toEqual([]);
    expect(readdirSync(`${at.cache}-on-the-large-disk/new`)).toHaveLength(1);
    expect(statSync(`${at.cache}-on-the-large-disk/new`).mode & 0o777).toBe(0o700);
  });
});

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

/** What lies there may be anybody's: used only if it is listed, whole, and our own. */
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
import { sha256Hex } from '../../src/model/digest.ts';
import { digests, listed, NEXT_RUN, openCache, plainDigests, signedRun, watched, world } from './world.ts';

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

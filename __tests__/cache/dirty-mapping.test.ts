/** Why times prove nothing, and what does (design, decision 3). On a file system of the allow-list, with the native engine. */
import { lstatSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { stampOf } from '../../src/hashing/stamp.ts';
import { Mapper } from './mapper.ts';
import { native, provingFolder } from './native.ts';
import { digests, type OpenedCache, openCache, plainDigests, watched } from './world.ts';

/** Longer than the clock's tick: after it a file is one that rests. */
const REST = 60;

function world() {
  const folder = provingFolder();
  const data = folder.write('data', { 'x.bin': 'x'.repeat(100_000), 'y.bin': 'y' });
  const stamp = () => stampOf(lstatSync(join(data, 'x.bin'), { bigint: true }));
  return { data, stamp, cache: join(folder.path, 'cache'), [Symbol.dispose]: () => folder[Symbol.dispose]() };
}

/** Hashes through the cache; what was read of it. Never a wrong digest. */
async function read(at: ReturnType<typeof world>, { cache }: OpenedCache): Promise<string[]> {
  const engine = watched(native());
  expect(await digests(at.data, cache, { engine })).toEqual(await plainDigests(at.data));
  return engine.asked;
}

const proving = { trustFileTimes: false, now: Date.now };

describe('a file', () => {
  test('that rests is read once', async () => {
    using at = world();
    await sleep(REST);
    await using opened = await openCache(at.cache, proving);
    expect(await read(at, opened)).toEqual(['x.bin', 'y.bin']);
    expect(await read(at, opened)).toEqual([]);
    expect(opened.cache.statistics).toMatchObject({ hits: 2, misses: 2, trustedFileTimes: false });
  });

  test('whose times are not past is read again: within their tick it may change again', async () => {
    using at = world();
    const ahead = Date.now() / 1000 + 3600;
    utimesSync(join(at.data, 'x.bin'), ahead, ahead);
    await sleep(REST);
    await using opened = await openCache(at.cache, proving);
    expect(await read(at, opened)).toEqual(['x.bin', 'y.bin']);
    expect(await read(at, opened)).toEqual(['x.bin']);
  });

  test('whose mapping was dirty when it was hashed is read again, though a write leaves its stamp as it was', async () => {
    using at = world();
    await using mapper = new Mapper();
    await mapper.open('m', join(at.data, 'x.bin'));
    expect(await mapper.write('m', 0, Buffer.from('dirty'))).toBe('seen');
    await sleep(REST);
    await using opened = await openCache(at.cache, proving);
    expect(await read(at, opened)).toEqual(['x.bin', 'y.bin']);
    const stamp = at.stamp();
    expect(await mapper.write('m', 10, Buffer.from('written later'))).toBe('silent');
    expect(at.stamp()).toBe(stamp);
    expect(await read(at, opened)).toEqual(['x.bin']);
    // Closed, it can be proved again.
    await mapper.close('m');
    expect(await read(at, opened)).toEqual(['x.bin']);
    expect(await read(at, opened)).toEqual([]);
  });

  test('that is mapped after it was hashed is read again when it is written to', async () => {
    using at = world();
    await sleep(REST);
    await using mapper = new Mapper();
    await using opened = await openCache(at.cache, proving);
    await read(at, opened);
    await mapper.open('m', join(at.data, 'x.bin'));
    expect(await read(at, opened)).toEqual([]);
    expect(await mapper.write('m', 0, Buffer.from('dirty'))).toBe('seen');
    expect(await read(at, opened)).toEqual(['x.bin']);
  });
});

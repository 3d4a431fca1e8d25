import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { hashModel } from '../../src/hashing/hash-model.ts';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { scanModel } from '../../src/hashing/scan.ts';
import { temporaryFolder } from '../helpers/models.ts';
import { openCache, writeFiles } from './world.ts';

/** Bytes told of while a folder is hashed through the cache. */
async function told(folder: string, opened: Awaited<ReturnType<typeof openCache>>): Promise<number[]> {
  const bytes: number[] = [];
  const engine = opened.cache.engine(createOpensslEngine(), 'input');
  await hashModel(await scanModel(folder), { engine, chunks: false, onProgress: (done) => bytes.push(done) });
  return bytes;
}

test.each([0, 1])(
  'what is known counts as done at once, and the total is that of the files; audit %p',
  async (audit) => {
    using folder = temporaryFolder();
    const data = folder.write('data', { 'a.bin': 'a', 'b.bin': 'bb' });
    truncateSync(join(data, 'a.bin'), 1000);
    await using opened = await openCache(join(folder.path, 'cache'), { audit });
    expect(await told(data, opened)).toEqual([0, 1002]);
    writeFiles(data, { 'c.bin': 'ccc' });
    const bytes = await told(data, opened);
    // What is hashed again is done when it is.
    expect(bytes[0]).toBe(audit === 0 ? 1002 : 0);
    expect(bytes.at(-1)).toBe(1005);
    expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
  },
);

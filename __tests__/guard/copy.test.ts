import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openBeneath } from '../../src/guard/beneath.ts';
import { copyFiles } from '../../src/guard/copy.ts';
import { type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';

let folder: TemporaryFolder;
let root: string;
let to: string;
beforeEach(() => {
  folder = temporaryFolder();
  root = realpathSync(folder.write('model', { 'a/b/c.bin': 'content', 'top.bin': 'top' }));
  to = folder.write('copy', {});
});
afterEach(() => folder[Symbol.dispose]());
const text = (path: string): string | undefined => {
  const file = openBeneath(root, path);
  return file === undefined ? undefined : readFileSync(file, 'utf8');
};

describe('a file beneath a folder', () => {
  test('is opened, however deep', () => {
    expect(text('a/b/c.bin')).toBe('content');
    expect(text('top.bin')).toBe('top');
  });

  test.each(['nothing', 'a/nothing', 'top.bin/x'])('%s is not there', (path) => {
    expect(text(path)).toBeUndefined();
  });

  test('by links that stay inside', () => {
    symlinkSync('b', join(root, 'a/link'));
    symlinkSync('a/link/c.bin', join(root, 'link.bin'));
    symlinkSync(join(root, 'a'), join(root, 'absolute'));
    for (const path of ['a/link/c.bin', 'link.bin', 'absolute/link/c.bin']) expect(text(path)).toBe('content');
  });

  test('but by none that leads out, neither at its end nor above', () => {
    const out = folder.write('out', { 'c.bin': 'content' });
    symlinkSync(join(out, 'c.bin'), join(root, 'file.bin'));
    symlinkSync(out, join(root, 'folder'));
    symlinkSync('../../out', join(root, 'a/relative'));
    for (const path of ['file.bin', 'folder/c.bin', 'a/relative/c.bin'])
      expect(() => text(path)).toThrow(expect.objectContaining({ code: 'UNSAFE_PATH' }));
    symlinkSync('nowhere', join(root, 'dangling'));
    symlinkSync('loop', join(root, 'loop'));
    expect(text('dangling')).toBeUndefined();
    expect(text('loop')).toBeUndefined();
  });

  test('no descriptor stays open', () => {
    const open = (): number => readdirSync('/proc/self/fd').length;
    const before = open();
    for (let i = 0; i < 20; i++) openBeneath(root, 'a/b/nothing');
    expect(open()).toBe(before);
  });
});

describe('a copy', () => {
  test('is of what is listed and a regular file, and of nothing else', async () => {
    mkdirSync(join(root, 'folder.bin'));
    execFileSync('mkfifo', [join(root, 'fifo.bin')]);
    const copied = await copyFiles(root, ['a/b/c.bin', 'folder.bin', 'fifo.bin', 'gone.bin'], to, {});
    expect(copied).toMatchObject({ files: 1, copied: 7, cloned: 0 });
    expect(readdirSync(to)).toEqual(['a']);
    expect(readFileSync(join(to, 'a/b/c.bin'), 'utf8')).toBe('content');
  });

  test('of an empty file, and of many blocks', async () => {
    const large = Buffer.alloc(9 * 1024 * 1024, 'large');
    writeFileSync(join(root, 'empty.bin'), '');
    writeFileSync(join(root, 'large.bin'), large);
    expect(await copyFiles(root, ['empty.bin', 'large.bin'], to, {})).toMatchObject({ files: 2, copied: large.length });
    expect(readFileSync(join(to, 'large.bin')).equals(large)).toBe(true);
    expect(readFileSync(join(to, 'empty.bin'), 'utf8')).toBe('');
  });

  test('that has no room is refused before it is begun, with what is missing', async () => {
    truncateSync(join(root, 'top.bin'), 2 ** 43);
    const refused = copyFiles(root, ['a/b/c.bin', 'top.bin'], to, {});
    await expect(refused).rejects.toMatchObject({
      code: 'WRITE_FAILED',
      message: expect.stringMatching(/needs 8 TiB, and .* has .* left/),
      guidance: expect.stringContaining('--scratch'),
    });
    expect(existsSync(join(to, 'a/b/c.bin'))).toBe(false);
  });

  test('stops when it is told to', async () => {
    writeFileSync(join(root, 'large.bin'), Buffer.alloc(9 * 1024 * 1024));
    const stop = new AbortController();
    const progress = {
      hashing: () => ({ update: () => stop.abort(), done: () => undefined }),
      info: () => undefined,
      warning: () => undefined,
    };
    const stopped = copyFiles(root, ['large.bin'], to, { progress, signal: stop.signal });
    await expect(stopped).rejects.toMatchObject({ code: 'ABORTED' });
  });
});

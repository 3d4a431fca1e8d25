import { execFile } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { withLock } from '../../src/stores/lock.ts';
import { readState } from '../../src/verify/state.ts';
import { type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';

let folder: TemporaryFolder;
let state: string;
beforeEach(() => {
  folder = temporaryFolder();
  state = join(folder.path, 'deep', 'state.json');
});
afterEach(() => folder[Symbol.dispose]());

const COUNT = 100;
const run = promisify(execFile);
const accept = async (first: number, step: number) => {
  const script = join(import.meta.dirname, 'save-states.ts');
  const { stdout } = await run(process.execPath, [script, state, ...[first, step, COUNT].map(String)]);
  return stdout;
};

test('two processes that accept models at once: what is kept never gets older', async () => {
  expect(await Promise.all([accept(0, 2), accept(1, 2)])).toEqual(['', '']);
  expect(await readState(state)).toMatchObject({ signedAt: '2026-01-01T00:03:19.000Z' });
  expect(readdirSync(join(folder.path, 'deep'))).toEqual(['state.json']);
});

test('a link to the state stays one', async () => {
  await accept(0, 1);
  const link = join(folder.path, 'link.json');
  symlinkSync(state, link);
  const kept = state;
  state = link;
  await accept(COUNT, 1);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(await readState(kept)).toMatchObject({ signedAt: '2026-01-01T00:03:19.000Z' });
});

test('only where nothing has its name was nothing accepted: a link that leads nowhere is refused', async () => {
  expect(await readState(state)).toBe('none');
  const link = join(folder.path, 'link.json');
  symlinkSync(state, link);
  await expect(readState(link)).rejects.toMatchObject({
    code: 'UNSAFE_PATH',
    guidance: expect.stringContaining('link'),
  });
});

test('a lock that is not given back is an error that names it, and stays', async () => {
  const path = join(folder.path, 'state.json');
  writeFileSync(`${path}.lock`, '');
  await expect(withLock(path, async () => {}, 30)).rejects.toMatchObject({
    code: 'WRITE_FAILED',
    guidance: expect.stringContaining(`${path}.lock`),
  });
  expect(existsSync(`${path}.lock`)).toBe(true);
});

test('a lock is given back by work that fails', async () => {
  const path = join(folder.path, 'state.json');
  await expect(withLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withLock(path, async () => 'yes', 0)).toBe('yes');
});

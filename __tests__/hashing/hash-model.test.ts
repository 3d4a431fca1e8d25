import { createHash } from 'node:crypto';
import { appendFileSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { HashEngine } from '../../src/hashing/engine.ts';
import { hashChunks, hashModel, hashShards } from '../../src/hashing/hash-model.ts';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { scanModel } from '../../src/hashing/scan.ts';
import { CHUNK_SIZE } from '../../src/model/chunks.ts';
import { comparePaths } from '../../src/model/path.ts';
import { rootDigest } from '../../src/model/root.ts';
import { type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';

const VECTORS = {
  'a.txt': '1',
  'a/b': '2',
  'a-b': '3',
  'a/c/d': '4',
  A: '5',
  '\uffee': '6',
  '\u{1f600}': '7',
  '.hidden/x': '8',
  empty: '',
  'w.bin': Uint8Array.from({ length: 25 }, (_, i) => i),
};

let folder: TemporaryFolder;
let vectors: string;
beforeAll(() => {
  folder = temporaryFolder();
  vectors = folder.write('vectors', VECTORS);
});
afterAll(() => folder[Symbol.dispose]());

test.each([
  ['sha256', '00a196dd15816a02dec5fb53c63cda911566da61f5a4013a60aaff1eabb7553c'],
  ['blake2b', 'a2c114af1c5f589f606825e71cddfe31419e21f357b52036719075042ba1c021'],
] as const)('the root vectors of formats, from disk: %s', async (algorithm, root) => {
  const files = await hashModel(await scanModel(vectors), { algorithm, chunks: true });
  expect(
    rootDigest(
      files.map(({ digest }) => digest),
      algorithm,
    ),
  ).toBe(root);
});

test('shards, from disk', async () => {
  const shards = await hashShards(await scanModel(vectors), 'sha256', 2);
  expect(shards.slice(0, 2).map(({ name }) => name)).toEqual(['.hidden/x:0:1', 'A:0:1']);
  expect(shards.map(({ name }) => name)).toContain('w.bin:24:25');
  expect(shards.some(({ name }) => name.startsWith('empty'))).toBe(false);
  const inSpecOrder = shards.toSorted((a, b) => comparePaths(a.name, b.name));
  expect(rootDigest(inSpecOrder.map(({ digest }) => digest))).toBe(
    '4d75b568b64a6883b30da24776e99f47f10c4bc774a1acaebf68c3d158a46c96',
  );
});

test('so many shards that they would fill the memory are refused', async () => {
  const root = folder.write('large', { w: '' });
  truncateSync(join(root, 'w'), 2e9);
  await expect(hashShards(await scanModel(root), 'sha256', 1)).rejects.toMatchObject({ code: 'UNSUPPORTED' });
  await expect(hashShards(await scanModel(root), 'sha256', 0)).rejects.toMatchObject({ code: 'UNSUPPORTED' });
});

test('chunk hashes where size > chunkSize, and only if wanted', async () => {
  const root = folder.write('chunks', { small: 'x', exact: '', large: '' });
  truncateSync(join(root, 'exact'), CHUNK_SIZE);
  truncateSync(join(root, 'large'), CHUNK_SIZE + 5);
  const zeros = (length: number) => createHash('sha256').update(new Uint8Array(length)).digest('hex');
  const scan = await scanModel(root);
  const files = await hashModel(scan, { chunks: true });
  expect(files.map(({ path, chunks }) => [path, chunks])).toEqual([
    ['exact', undefined],
    ['large', [zeros(CHUNK_SIZE), zeros(5)]],
    ['small', undefined],
  ]);
  expect(files[1]?.digest).toBe(zeros(CHUNK_SIZE + 5));
  const chunks = await hashChunks(scan, ['large', 'small', 'gone']);
  expect([...chunks]).toEqual([
    ['large', { size: CHUNK_SIZE + 5, chunks: files[1]?.chunks }],
    ['small', { size: 1 }],
  ]);
  expect((await hashModel(scan, { chunks: false })).some((file) => 'chunks' in file)).toBe(false);
});

test('through an allowed symlink', async () => {
  const root = folder.write('links', { a: 'content' });
  symlinkSync('a', join(root, 'link'));
  const files = await hashModel(await scanModel(root, { allowSymlinks: true }), { chunks: true });
  expect(files.map(({ path }) => path)).toEqual(['a', 'link']);
  expect(files[0]?.digest).toBe(files[1]?.digest);
});

test('a file that changes after it was read, while others still are', async () => {
  const root = folder.write('late', { a: 'x', b: 'x' });
  const openssl = createOpensslEngine();
  const engine: HashEngine = {
    name: 'late',
    hash: async (...args) => {
      const results = await openssl.hash(...args);
      appendFileSync(join(root, 'a'), 'y');
      return results;
    },
  };
  await expect(hashModel(await scanModel(root), { chunks: true, engine })).rejects.toMatchObject({
    code: 'FILE_CHANGED',
    details: { path: 'a' },
  });
});

test('an engine that leaves a digest out is not believed', async () => {
  const engine: HashEngine = {
    name: 'lazy',
    hash: async (_, tasks) => tasks.map(({ path, size }) => ({ path, size, ranges: [] })),
  };
  await expect(hashModel(await scanModel(vectors), { chunks: true, engine })).rejects.toMatchObject({
    code: 'INTERNAL',
  });
});

test('many files are hashed in several calls: in order, with one progress', async () => {
  const count = 40_000;
  const root = folder.write('many', { one: 'x' });
  const scan = await scanModel(root);
  const source = join(scan.root, 'one');
  const files = Array.from({ length: count }, (_, i) => ({
    path: `file-${i}`,
    size: 1,
    stamp: scan.files[0]?.stamp ?? '',
    source,
  }));
  const calls: number[] = [];
  const engine: HashEngine = {
    name: 'counting',
    hash: async (_, tasks, { onProgress }) => {
      calls.push(tasks.length);
      onProgress?.(tasks.length);
      return tasks.map(({ path, size }) => ({ path, size, digest: `of ${path}`, ranges: [] }));
    },
  };
  const told: number[] = [];
  const hashed = await hashModel({ ...scan, files }, { chunks: true, engine, onProgress: (bytes) => told.push(bytes) });
  expect(hashed).toEqual(files.map(({ path }) => ({ path, size: 1, digest: `of ${path}` })));
  expect(calls.length).toBeGreaterThan(1);
  expect(told).toEqual(calls.map((_, i) => calls.slice(0, i + 1).reduce((sum, length) => sum + length)));
  expect(told.at(-1)).toBe(count);
});

import { createHash, randomBytes, randomInt } from 'node:crypto';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Finished, HashTask } from '../../src/hashing/engine.ts';
import { loadNativeAddon } from '../../src/hashing/native-addon.ts';
import { loadNativeEngine } from '../../src/hashing/native-engine.ts';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { scanModel } from '../../src/hashing/scan.ts';
import { type ByteRange, CHUNK_SIZE, chunkRanges } from '../../src/model/chunks.ts';
import { type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';

const MIB = 1 << 20;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function nativeEngine(kernel?: string) {
  const engine = loadNativeEngine(kernel === undefined ? {} : { kernel });
  if ('unavailable' in engine) throw new Error(engine.unavailable);
  return engine;
}

function kernels(): string[] {
  const addon = loadNativeAddon();
  return 'unavailable' in addon ? [] : addon.kernels();
}

let folder: TemporaryFolder;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder[Symbol.dispose]());

/** Around blocks of every kind, and large enough that threads share a file. */
function randomSize(): number {
  const sizes = [0, 1, 55, 56, 63, 64, 65, 127, 128, 4096, 32 << 10, (256 << 10) - 1, (256 << 10) + 1, 4 * MIB + 1];
  const size = sizes[randomInt(2 * sizes.length)] ?? randomInt(1 << randomInt(1, 25));
  return size + (randomInt(4) === 0 ? randomInt(200) : 0);
}

/** Ascending, with and without gaps, some of them empty; half of the time at multiples of 64. */
function randomRanges(size: number): ByteRange[] {
  const unit = randomInt(2) === 0 ? 64 : 1;
  const cuts = Array.from({ length: 2 * randomInt(8) }, () =>
    Math.min(size, unit * randomInt(Math.ceil(size / unit) + 1)),
  );
  if (randomInt(2) === 0) cuts.push(0, 0);
  cuts.sort((a, b) => a - b);
  const side = randomInt(2) === 0;
  return cuts.flatMap((start, i) => {
    const end = cuts[i + 1];
    return end === undefined || (i % 2 === 1 && !side) ? [] : [{ start, end }];
  });
}

test.each(['', ...kernels()].map((kernel) => ({ kernel })))(
  'random files, ranges and threads: kernel "$kernel"',
  async ({ kernel }) => {
    const engine = nativeEngine(kernel || undefined);
    for (let round = 0; round < 12; round++) {
      const contents: Record<string, Uint8Array> = {};
      for (let i = randomInt(1, 12); i > 0; i--) contents[`${i % 3}/${i}`] = randomBytes(randomSize());
      const root = folder.write(`${kernel} ${round}`, contents);
      const { files } = await scanModel(root);
      const tasks = files.map((file): HashTask => {
        const ranges = randomRanges(file.size);
        return { ...file, whole: ranges.length === 0 || randomInt(3) > 0, ranges };
      });
      const threads = randomInt(1, 6);
      const results = await engine.hash(root, tasks, { algorithm: 'sha256', threads });
      const expected = tasks.map(({ path, size, whole, ranges }) => {
        const bytes = contents[path] as Uint8Array;
        return {
          path,
          size,
          ...(whole && { digest: sha256(bytes) }),
          ranges: ranges.map(({ start, end }) => sha256(bytes.subarray(start, end))),
        };
      });
      expect({ threads, tasks, results }).toEqual({ threads, tasks, results: expected });
    }
  },
);

test('the size of one chunk, and one byte more or less: the same as the OpenSSL engine', async () => {
  const sizes = [CHUNK_SIZE - 1, CHUNK_SIZE, CHUNK_SIZE + 1, 2 * CHUNK_SIZE + 63];
  const root = folder.write('chunks', Object.fromEntries(sizes.map((size) => [`f${size}`, ''])));
  for (const size of sizes) truncateSync(join(root, `f${size}`), size);
  const { files } = await scanModel(root);
  const tasks = files.map((file) => ({ ...file, whole: true, ranges: chunkRanges(file.size) }));
  const results = await nativeEngine().hash(root, tasks, { algorithm: 'sha256' });
  expect(results.map(({ ranges }) => ranges.length).sort()).toEqual([0, 0, 2, 3]);
  expect(results).toEqual(await createOpensslEngine().hash(root, tasks, { algorithm: 'sha256' }));
}, 60_000);

test.each([1, 4])('a hash of the whole file goes on where one of %d threads stopped', async (threads) => {
  const engine = nativeEngine();
  const bytes = randomBytes(9 * MIB + 77);
  const root = folder.write(`resume ${threads}`, { w: bytes });
  const [file] = (await scanModel(root)).files;
  const ends = [64, 4096, MIB, MIB + 64, 5 * MIB, 5 * MIB + 1, 9 * MIB];
  const ranges = ends.map((end, i) => ({ start: ends[i - 1] ?? 0, end }));
  const task = { ...file, whole: true, ranges } as HashTask;
  const told: Finished[] = [];
  const onFinished = (finished: readonly Finished[]) => void told.push(...finished);
  const options = { algorithm: 'sha256', threads } as const;
  const [result] = await engine.hash(root, [task], { ...options, onFinished });
  expect(told).toHaveLength(ranges.length + 1);
  // Where a block is not at its end there is nothing to go on from.
  expect(told.filter(({ midstate }) => midstate !== undefined).map(({ midstate }) => midstate?.at)).toEqual(
    ends.filter((end) => end % 64 === 0),
  );
  for (const { range, midstate } of told) {
    if (midstate === undefined || range === undefined) continue;
    const rest = { ...task, ranges: ranges.slice(range + 1), resume: midstate };
    const seen: number[] = [];
    const [resumed] = await engine.hash(root, [rest], { ...options, onProgress: (done) => seen.push(done) });
    expect(resumed).toEqual({ ...result, ranges: result?.ranges.slice(range + 1) });
    expect(seen.at(-1)).toBe(bytes.length - midstate.at);
  }
  expect(result?.digest).toBe(sha256(bytes));
});

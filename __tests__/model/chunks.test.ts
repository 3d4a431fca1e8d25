import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CHUNK_SIZE, chunkCount, chunkRanges, shardCount, shardRanges } from '../../src/model/chunks.ts';

const sizes = fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 700 }));

test('chunks: none up to the chunk size, then exactly the file', () => {
  expect(CHUNK_SIZE).toBe(64 * 1024 * 1024);
  expect(chunkRanges(0)).toEqual([]);
  expect(chunkRanges(CHUNK_SIZE)).toEqual([]);
  expect(chunkRanges(CHUNK_SIZE + 1)).toEqual([
    { start: 0, end: CHUNK_SIZE },
    { start: CHUNK_SIZE, end: CHUNK_SIZE + 1 },
  ]);
  expect(chunkRanges(2 * CHUNK_SIZE)).toHaveLength(2);
});

test('shards: an empty file has none, a small one has one', () => {
  expect(shardRanges(0)).toEqual([]);
  expect(shardRanges(1)).toEqual([{ start: 0, end: 1 }]);
  expect(shardRanges(1_000_000_001).at(-1)).toEqual({ start: 1_000_000_000, end: 1_000_000_001 });
});

describe.each([
  ['chunks', chunkRanges, chunkCount],
  ['shards', shardRanges, shardCount],
])('%s', (name, ranges, count) => {
  test('cover every byte once, in order, all full but the last', () => {
    fc.assert(
      fc.property(sizes, ([size, step]) => {
        const list = ranges(size, step);
        expect(list).toHaveLength(count(size, step));
        if (list.length === 0) expect(size).toBeLessThanOrEqual(name === 'chunks' ? step : 0);
        else expect(list.at(-1)?.end).toBe(size);
        expect(list.map(({ start }) => start)).toEqual([0, ...list.map(({ end }) => end)].slice(0, list.length));
        expect(list.slice(0, -1).every(({ start, end }) => end - start === step)).toBe(true);
        expect(list.every(({ start, end }) => end > start)).toBe(true);
      }),
    );
  });
});

test('counting allocates nothing, whatever size a statement claims', () => {
  expect(chunkCount(Number.MAX_SAFE_INTEGER)).toBe(134_217_728);
  expect(shardCount(1e15, 1)).toBe(1e15);
});

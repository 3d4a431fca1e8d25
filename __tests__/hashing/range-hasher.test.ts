import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RangeHasher } from '../../src/hashing/range-hasher.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Ascending, with gaps, never overlapping. */
const rangesIn = (size: number) =>
  fc.uniqueArray(fc.nat(size), { maxLength: 8 }).map((cuts) => {
    const sorted = cuts.toSorted((a, b) => a - b);
    return Array.from({ length: sorted.length >> 1 }, (_, i) => ({
      start: sorted[2 * i] as number,
      end: sorted[2 * i + 1] as number,
    }));
  });

test('the result does not depend on how the bytes arrive', () => {
  const cases = fc
    .uint8Array({ maxLength: 200 })
    .chain((bytes) => fc.tuple(fc.constant(bytes), rangesIn(bytes.length), fc.integer({ min: 1, max: 60 })));
  fc.assert(
    fc.property(cases, ([bytes, ranges, block]) => {
      const hasher = new RangeHasher('sha256', ranges);
      for (let at = 0; at < bytes.length; at += block) hasher.update(at, bytes.subarray(at, at + block));
      expect(hasher.digests()).toEqual(ranges.map(({ start, end }) => sha256(bytes.subarray(start, end))));
    }),
    { numRuns: 1000 },
  );
});

test('a range beyond the bytes is never a digest of less', () => {
  const hasher = new RangeHasher('sha256', [{ start: 0, end: 5 }]);
  hasher.update(0, new Uint8Array(4));
  expect(() => hasher.digests()).toThrow(RangeError);
});

test('blake2b is the one of 512 bits', () => {
  const hasher = new RangeHasher('blake2b', [{ start: 0, end: 3 }]);
  hasher.update(0, Buffer.from('abc'));
  expect(hasher.digests()).toEqual([createHash('blake2b512').update('abc').digest('hex')]);
});

/** Files that were signed in parts: each difference is shown by the first part that has it. */
import { describe, expect, test } from '@jest/globals';
import { shardRanges } from '../../src/model/chunks.ts';
import type { FileDifference } from '../../src/model/diff.ts';
import type { OmsStatement } from '../../src/statement/oms.ts';
import { diffShards } from '../../src/verification/files/shards.ts';

const SIZE = 10;
const hex = (c: string): string => c.repeat(64);

/** A letter is a shard of ten bytes, the last of five. */
interface File {
  readonly path: string;
  readonly size: number;
  readonly shards: string;
}
const file = (path: string, shards: string): File => ({ path, size: Math.max(0, shards.length * SIZE - 5), shards });

const partsOf = ({ path, size, shards }: File) =>
  shardRanges(size, SIZE).map(({ start, end }, i) => ({
    name: `${path}:${start}:${end}`,
    path,
    start,
    end,
    digest: hex(shards[i] ?? '-'),
  }));

const SIGNED: OmsStatement = {
  format: 'v1.0',
  root: hex('r'),
  method: 'shards',
  hashType: 'sha256',
  shardSize: SIZE,
  allowSymlinks: false,
  ignorePaths: [],
  // Signers list them in any order.
  resources: [1, 0, 3, 2].flatMap((i) => [file('a', 'abc'), file('b', 'd')].flatMap(partsOf)[i] ?? []),
};
const diff = (...files: File[]): FileDifference[] => diffShards(SIGNED, files, files.flatMap(partsOf));

test('as signed', () => expect(diff(file('a', 'abc'), file('b', 'd'))).toEqual([]));

test.each<[string, File[], FileDifference]>([
  ['missing', [file('b', 'd')], { kind: 'missing', path: 'a', expected: hex('a') }],
  ['added', [file('a', 'abc'), file('b', 'd'), file('c', 'e')], { kind: 'added', path: 'c' }],
  ['renamed', [file('b', 'd'), file('c', 'abc')], { kind: 'renamed', path: 'c', from: 'a', digest: hex('a') }],
  [
    'changed in two parts',
    [file('a', 'axy'), file('b', 'd')],
    {
      kind: 'changed',
      path: 'a',
      expected: hex('b'),
      found: hex('x'),
      chunks: [
        { index: 1, start: 10, end: 20 },
        { index: 2, start: 20, end: 25 },
      ],
    },
  ],
  [
    'its parts swapped',
    [file('a', 'bac'), file('b', 'd')],
    {
      kind: 'changed',
      path: 'a',
      expected: hex('a'),
      found: hex('b'),
      chunks: [
        { index: 0, start: 0, end: 10 },
        { index: 1, start: 10, end: 20 },
      ],
    },
  ],
  [
    'cut within a part: that one is not there',
    [file('a', 'abc'), { ...file('b', 'x'), size: 4 }],
    {
      kind: 'changed',
      path: 'b',
      expected: hex('d'),
      found: 'another size',
      chunks: [{ index: 0, start: 0, end: 5 }],
    },
  ],
])('%s', (_, files, difference) => expect(diff(...files)).toEqual([difference]));

test('only grown, by a whole part: no part differs, and the first is shown', () => {
  const grown = { path: 'b', size: 2 * SIZE, shards: 'ef' };
  const whole = { path: 'b', size: SIZE, shards: 'e' };
  const exact = { ...SIGNED, resources: partsOf(whole) };
  expect(diffShards(exact, [whole], partsOf(whole))).toEqual([]);
  expect(diffShards(exact, [grown], partsOf(grown))).toEqual([
    { kind: 'changed', path: 'b', expected: hex('e'), found: 'another size', chunks: [] },
  ]);
});

describe('files that were not hashed', () => {
  test('are other files, whatever their size', () => {
    const unread = { path: 'z', size: 25 };
    expect(diffShards(SIGNED, [...diffable(), unread], diffable().flatMap(partsOf))).toEqual([
      { kind: 'added', path: 'z' },
    ]);
    expect(diffShards(SIGNED, diffable(), [])).toMatchObject([
      { kind: 'changed', path: 'a', found: 'another size' },
      { kind: 'changed', path: 'b', found: 'another size' },
    ]);
  });

  const diffable = (): File[] => [file('a', 'abc'), file('b', 'd')];
});

test('empty ones are nothing to shards, unless a signed one was emptied', () => {
  expect(diff(file('a', 'abc'), file('b', 'd'), file('c', ''))).toEqual([]);
  expect(diff(file('a', 'abc'), file('b', ''))).toMatchObject([{ kind: 'changed', path: 'b', found: 'another size' }]);
});

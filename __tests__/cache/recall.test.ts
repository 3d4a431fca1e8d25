import { describe, expect, test } from '@jest/globals';
import { type FileKey, type Known, keyOf, type Part } from '../../src/cache/entry.ts';
import { bytesLeft, complete, recall } from '../../src/cache/recall.ts';
import type { HashTask } from '../../src/hashing/engine.ts';
import type { ByteRange } from '../../src/model/chunks.ts';

const MIB = 1 << 20;
const STAMP = '1:2:3:4:5';
const KEY = keyOf('ext4:1', STAMP) as FileKey;

function taskOf(size: number, ranges: readonly ByteRange[] = [], whole = true): HashTask {
  return { path: 'x', size, stamp: STAMP, whole, ranges };
}

/** Of `whole` and ranges by their start. */
function remembering(known: Readonly<Record<string, Known>>): (part: Part) => Known | undefined {
  return (part) => known[part === undefined ? 'whole' : part.start];
}

const CHUNKS = [0, 64, 128].map((start) => ({ start, end: start + 64 }));
const TASK = taskOf(192, CHUNKS);

describe('of a file with chunks', () => {
  test.each<[string, Record<string, Known>, Partial<HashTask> | undefined]>([
    ['nothing is known', {}, TASK],
    ['all is known', { whole: d('w'), 0: d('a'), 64: d('b'), 128: d('c') }, undefined],
    ['the whole is known', { whole: d('w') }, { whole: false, ranges: CHUNKS }],
    ['the whole and a chunk', { whole: d('w'), 64: d('b') }, { whole: false, ranges: [CHUNKS[0], CHUNKS[2]] as never }],
    ['chunks without midstate', { 0: d('a'), 64: d('b') }, { whole: true, ranges: [CHUNKS[2]] as never }],
    ['the first chunk', { 0: d('a', 'm') }, { resume: { at: 64, state: 'm' }, ranges: CHUNKS.slice(1) }],
    ['two chunks', { 0: d('a', 'm'), 64: d('b', 'n') }, { resume: { at: 128, state: 'n' }, ranges: CHUNKS.slice(2) }],
    ['two, one midstate', { 0: d('a', 'm'), 64: d('b') }, { resume: { at: 64, state: 'm' }, ranges: CHUNKS.slice(2) }],
    ['a gap', { 0: d('a', 'm'), 128: d('c', 'o') }, { resume: { at: 64, state: 'm' }, ranges: [CHUNKS[1]] as never }],
    ['all but the first', { 64: d('b', 'n'), 128: d('c', 'o') }, { whole: true, ranges: [CHUNKS[0]] as never }],
    [
      'all but the whole',
      { 0: d('a', 'm'), 64: d('b', 'n'), 128: d('c', 'o') },
      { resume: { at: 192, state: 'o' }, ranges: [] },
    ],
  ])('where %s', (_, known, left) => {
    const recalled = recall(TASK, KEY, remembering(known), true);
    expect(recalled.left).toEqual(left && { ...TASK, ...left });
    // What the engine finds stands where it was asked for, between what was known.
    const found = recalled.left?.ranges.map(({ start }) => `found ${start}`) ?? [];
    const result = complete(recalled, recalled.left && { path: 'x', size: 192, digest: 'found', ranges: found });
    expect(result).toEqual({
      path: 'x',
      size: 192,
      digest: known['whole']?.digest ?? 'found',
      ranges: CHUNKS.map(({ start }) => known[start]?.digest ?? `found ${start}`),
    });
  });

  test('chunks alone need no more than those that are unknown', () => {
    const recalled = recall(taskOf(192, CHUNKS, false), KEY, remembering({ 64: d('b', 'n') }), true);
    expect(recalled.left).toEqual({ ...TASK, whole: false, ranges: [CHUNKS[0], CHUNKS[2]] });
  });

  test('an engine that cannot begin in the midst is not asked to', () => {
    const recalled = recall(TASK, KEY, remembering({ 0: d('a', 'm') }), false);
    expect(recalled.left).toEqual({ ...TASK, ranges: CHUNKS.slice(1) });
  });

  test('a midstate within a block is none', () => {
    const odd = [
      { start: 0, end: 65 },
      { start: 65, end: 192 },
    ];
    expect(recall(taskOf(192, odd), KEY, remembering({ 0: d('a', 'm') }), true).left).not.toHaveProperty('resume');
  });
});

describe('of a file without chunks', () => {
  const size = 600 * MIB;

  test('a large one gets checkpoints, which nobody sees in the result', () => {
    const recalled = recall(taskOf(size), KEY, remembering({}), true);
    expect(recalled.left?.ranges).toEqual([256, 512].map((mib) => ({ start: mib * MIB - 64, end: mib * MIB })));
    expect(complete(recalled, { path: 'x', size, digest: 'd', ranges: ['1', '2'] })).toEqual({
      path: 'x',
      size,
      digest: 'd',
      ranges: [],
    });
  });

  test('it goes on from the last of them', () => {
    const recalled = recall(taskOf(size), KEY, remembering({ [256 * MIB - 64]: d('a', 'm') }), true);
    expect(recalled.left).toMatchObject({ resume: { at: 256 * MIB, state: 'm' } });
    expect(recalled.left?.ranges).toEqual([{ start: 512 * MIB - 64, end: 512 * MIB }]);
    expect(bytesLeft(recalled.left)).toBe(344 * MIB);
  });

  test('small ones get none, nor does an engine that cannot use them', () => {
    expect(recall(taskOf(256 * MIB), KEY, remembering({}), true).left?.ranges).toEqual([]);
    expect(recall(taskOf(size), KEY, remembering({}), false).left?.ranges).toEqual([]);
  });
});

test.each([
  ['a stamp without device', 'ext4:1', '2:3:4:5'],
  ['a stamp with more', 'ext4:1', '1:2:3:4:5:6'],
  ['no file system', '', STAMP],
  ['a space in its name', 'ext4 1', STAMP],
])('no key of %s', (_, fileSystem, stamp) => {
  expect(keyOf(fileSystem, stamp)).toBeUndefined();
});

function d(digest: string, midstate?: string): Known {
  return { digest, ...(midstate !== undefined && { midstate }) };
}

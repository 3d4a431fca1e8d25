import { describe, expect, test } from '@jest/globals';
import { diffFiles } from '../../src/model/diff.ts';

const a = 'a'.repeat(64);
const b = 'b'.repeat(64);
const c = 'c'.repeat(64);
const file = (path: string, digest: string) => ({ path, digest });

test('equal files differ in nothing, whatever their order', () => {
  expect(diffFiles([file('x', a), file('y', b)], [file('y', b), file('x', a)])).toEqual([]);
});

test('missing, added, changed, in spec order of paths', () => {
  const signed = [file('gone', a), file('same', b), file('\u{1f600}', a), file('changed', a)];
  const actual = [file('same', b), file('changed', b), file('\uffee', c)];
  expect(diffFiles(signed, actual)).toEqual([
    { kind: 'changed', path: 'changed', expected: a, found: b },
    { kind: 'missing', path: 'gone', expected: a },
    { kind: 'added', path: '\uffee', found: c },
    { kind: 'missing', path: '\u{1f600}', expected: a },
  ]);
});

describe('renamed', () => {
  test('a missing and an added file of one digest', () => {
    expect(diffFiles([file('data.bin', a)], [file('data.pkl', a)])).toEqual([
      { kind: 'renamed', path: 'data.pkl', from: 'data.bin', digest: a },
    ]);
  });

  test('swapped names are two changed files', () => {
    expect(diffFiles([file('x', a), file('y', b)], [file('x', b), file('y', a)]).map(({ kind }) => kind)).toEqual([
      'changed',
      'changed',
    ]);
  });

  test('each missing file is found at most once: a second copy is added', () => {
    expect(diffFiles([file('x', a)], [file('y', a), file('z', a)])).toEqual([
      { kind: 'renamed', path: 'y', from: 'x', digest: a },
      { kind: 'added', path: 'z', found: a },
    ]);
    expect(diffFiles([file('x', a), file('y', a)], [file('z', a)])).toEqual([
      { kind: 'missing', path: 'y', expected: a },
      { kind: 'renamed', path: 'z', from: 'x', digest: a },
    ]);
  });

  test('a copy of a file that is still there is added', () => {
    expect(diffFiles([file('x', a)], [file('x', a), file('y', a)])).toEqual([{ kind: 'added', path: 'y', found: a }]);
  });

  test('a file that was not hashed is added, and no other one renamed', () => {
    expect(diffFiles([file('x', a)], [{ path: 'y' }])).toEqual([
      { kind: 'missing', path: 'x', expected: a },
      { kind: 'added', path: 'y' },
    ]);
  });
});

describe('chunks of a changed file', () => {
  const chunksOf = (before: object, now: object, expected = a, found = b) => {
    const info = { signed: new Map([['w', before]]), actual: new Map([['w', now]]) } as never;
    const [difference] = diffFiles([file('w', expected)], [file('w', found)], info, 10);
    return difference?.kind === 'changed' ? difference.chunks : undefined;
  };

  test('those that differ, with their bytes', () => {
    expect(chunksOf({ size: 25, chunks: [a, b, c] }, { size: 25, chunks: [a, c, a] })).toEqual([
      { index: 1, start: 10, end: 20 },
      { index: 2, start: 20, end: 25 },
    ]);
  });

  test('a longer and a shorter file', () => {
    expect(chunksOf({ size: 15, chunks: [a, b] }, { size: 25, chunks: [a, c, c] })).toEqual([
      { index: 1, start: 10, end: 20 },
      { index: 2, start: 20, end: 25 },
    ]);
    expect(chunksOf({ size: 25, chunks: [a, b, c] }, { size: 20, chunks: [a, b] })).toEqual([
      { index: 2, start: 20, end: 25 },
    ]);
  });

  test('a file of one chunk has no chunk hash: its digest stands for it', () => {
    expect(chunksOf({ size: 10 }, { size: 15, chunks: [a, c] }, a, b)).toEqual([{ index: 1, start: 10, end: 15 }]);
    expect(chunksOf({ size: 7 }, { size: 8 })).toEqual([{ index: 0, start: 0, end: 8 }]);
    expect(chunksOf({ size: 0 }, { size: 8 })).toEqual([{ index: 0, start: 0, end: 8 }]);
  });

  test('none where only one side is known', () => {
    const info = { signed: new Map(), actual: new Map([['w', { size: 15, chunks: [a, b] }]]) };
    expect(diffFiles([file('w', a)], [file('w', b)], info, 10)).toEqual([
      { kind: 'changed', path: 'w', expected: a, found: b },
    ]);
  });
});

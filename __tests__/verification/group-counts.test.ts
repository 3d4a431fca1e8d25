import { expect, test } from '@jest/globals';
import { countGroups } from '../../src/verification/files/group-counts.ts';

const NONE = { changed: 0, missing: 0, added: 0, renamed: 0 };
const digests = { expected: 'x', found: 'y' };

test('files and bytes by what they are for, what does most first', () => {
  const files = ['README.md', 'a.bin', 'tokenizer.json', 'b.bin'].map((path, i) => ({ path, size: 10 ** i }));
  expect(countGroups(files, [])).toEqual([
    { group: 'weights', files: 2, bytes: 1010, ...NONE },
    { group: 'tokenizer-and-config', files: 1, bytes: 100, ...NONE },
    { group: 'documentation', files: 1, bytes: 1, ...NONE },
  ]);
});

test('what is not as signed, by the name that it has now; a group of which nothing is left is there too', () => {
  const files = ['a.bin', 'run.py', 'new.py'].map((path) => ({ path, size: 1 }));
  expect(
    countGroups(files, [
      { kind: 'changed', path: 'a.bin', ...digests },
      { kind: 'missing', path: 'b.bin', expected: 'x' },
      { kind: 'missing', path: 'README.md', expected: 'x' },
      { kind: 'added', path: 'new.py' },
      { kind: 'renamed', path: 'run.py', from: 'run.txt', digest: 'x' },
    ]),
  ).toEqual([
    { group: 'weights', files: 1, bytes: 1, ...NONE, changed: 1, missing: 1 },
    { group: 'code', files: 2, bytes: 2, ...NONE, added: 1, renamed: 1 },
    { group: 'documentation', files: 0, bytes: 0, ...NONE, missing: 1 },
  ]);
});

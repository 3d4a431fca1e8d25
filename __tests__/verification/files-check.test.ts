import { describe, expect, test } from '@jest/globals';
import type { FileDifference } from '../../src/model/diff.ts';
import { checkFiles, enumerate } from '../../src/verification/files/files-check.ts';

const COMPARED = { id: 'files.match', title: 'files', expected: '3 files' };
const named = (n: number): string[] => Array.from({ length: n }, (_, i) => `f${i}`);

describe('what is left', () => {
  const found = (unsigned: number, different: string[] = []) =>
    checkFiles(COMPARED, [], { unsigned, different }).found ?? '';

  test('nothing: what was found is what was signed', () => {
    expect(found(0)).toBe('3 files');
  });

  test('is said with what passes, and only that', () => {
    expect(found(1)).toMatch(/^3 files.*\b1 unsigned file that was\b(?!.*differ)/);
    expect(found(2)).toMatch(/^3 files.*\b2 unsigned files that were\b/);
    expect(found(0, ['README.md'])).toMatch(/^3 files(?!.*unsigned).*differ: README\.md$/);
    expect(found(1, ['README.md'])).toMatch(/^3 files.*\b1 unsigned file .*\blooked at, .*differ: README\.md$/);
  });
});

test('ten are named, of more how many they are', () => {
  expect(enumerate(named(10))).toBe(named(10).join(', '));
  expect(enumerate(named(12))).toBe([...named(10), 'and 2 more'].join(', '));
});

describe('what differs', () => {
  const changed: FileDifference = { kind: 'changed', path: 'c', expected: 'old', found: 'new' };
  const missing: FileDifference = { kind: 'missing', path: 'm', expected: 'old' };
  const added: FileDifference = { kind: 'added', path: 'a' };
  const renamed: FileDifference = { kind: 'renamed', path: 'r', from: 's', digest: 'old' };
  const failure = (...differences: FileDifference[]) =>
    checkFiles(COMPARED, differences, { unsigned: 0, different: [] });

  test('is counted by kind, with the first that changed', () => {
    expect(failure(added, added, missing)).toMatchObject({
      outcome: 'fail',
      found: '1 missing, 2 added',
      evidence: 'a, a, m',
    });
    expect(failure(renamed).found).toBe('1 renamed');
    expect(failure(changed, renamed).found).toMatch(/^1 changed, 1 renamed; c has new\b.*\bold$/);
  });

  test('is to be removed where all of it was added, else the model is to be fetched anew', () => {
    expect(failure(added, added).guidance).toMatch(/\bremove\b/);
    for (const differences of [[added, changed], [missing], [renamed, added]])
      expect(failure(...differences).guidance).toMatch(/^Do not use\b(?!.*\bremove\b)/);
  });
});

import { describe, expect, test } from '@jest/globals';
import { createGlobMatcher, isIgnored } from '../../src/model/ignore.ts';

describe('isIgnored', () => {
  test.each([
    ['a', true],
    ['a/b', true],
    ['a/b/c', true],
    ['ab', false],
    ['b/a', false],
    ['x/y', true],
    ['x/y/z', true],
    ['x', false],
    ['x/yz', false],
    ['A', false],
    ['', false],
  ])('%j below ["a", "x/y"]: %s', (path, expected) => {
    expect(isIgnored(path, ['a', 'x/y'])).toBe(expected);
    expect(isIgnored(path, new Set(['a', 'x/y']))).toBe(expected);
  });

  test('an entry that is no path of a file ignores nothing', () => {
    for (const entry of ['', '.', '/', '..', 'a/', './a']) expect(isIgnored('a/b', [entry])).toBe(false);
  });

  test('200,000 entries and 60,000 paths in a second', () => {
    const ignored = new Set(Array.from({ length: 200_000 }, (_, i) => `folder-${i}/x`));
    const start = performance.now();
    for (let i = 0; i < 60_000; i++) isIgnored(`a/long/path/to/folder-${i}/y.bin`, ignored);
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});

describe('createGlobMatcher', () => {
  const matching = (entries: string[], paths: string[]) => {
    const matches = createGlobMatcher(entries, (path) => paths.includes(path));
    return paths.filter(matches);
  };

  test.each([
    [['*.log'], ['a.log', 'b/a.log', 'log'], ['a.log']],
    [['**/*.log'], ['a.log', 'b/a.log', 'log'], ['a.log', 'b/a.log']],
    [['checkpoint-*'], ['checkpoint-1', 'checkpoint-1/a', 'x/checkpoint-1'], ['checkpoint-1']],
    [['{a,b}.txt'], ['a.txt', 'b.txt', 'c.txt'], ['a.txt', 'b.txt']],
    [['w[12].bin'], ['w1.bin', 'w3.bin'], ['w1.bin']],
    [['a', 'nowhere'], ['a', 'b'], ['a']],
  ])('%j in %j', (entries, paths, expected) => {
    expect(matching(entries, paths)).toEqual(expected);
  });

  test('an entry that is there under its own name is that file alone', () => {
    expect(matching(['w[12].bin'], ['w[12].bin', 'w1.bin'])).toEqual(['w[12].bin']);
    expect(matching(['*'], ['*', 'a'])).toEqual(['*']);
  });

  test('200,000 literal entries are not matched one by one', () => {
    const matches = createGlobMatcher(
      Array.from({ length: 200_000 }, (_, i) => `gone-${i}`),
      () => false,
    );
    const start = performance.now();
    for (let i = 0; i < 60_000; i++) matches(`file-${i}`);
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});

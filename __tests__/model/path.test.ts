import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AttestModelError } from '../../src/errors.ts';
import { assertModelPath, checkModelPath, comparePaths, pathWithin, quotePath } from '../../src/model/path.ts';

const sign = (order: number) => Math.sign(order);
const bytesOrder = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

describe('comparePaths', () => {
  test('U+FFEE is before U+1F600, though not in UTF-16', () => {
    expect(comparePaths('\uffee', '\u{1f600}')).toBeLessThan(0);
    expect('\uffee' < '\u{1f600}').toBe(false);
  });

  test('is the order of UTF-8 bytes for all text', () => {
    // Units around the surrogates, and pairs of texts that share a beginning, are where it goes wrong.
    const unit = fc.constantFrom('a', '/', '-', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}', '\u{1f600}');
    const text = fc.oneof(
      fc.array(unit, { maxLength: 4 }).map((units) => units.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(text, text, text, (start, a, b) => {
        expect(sign(comparePaths(start + a, start + b))).toBe(bytesOrder(start + a, start + b));
      }),
      { numRuns: 2000 },
    );
  });

  test('0 only for equal text', () => {
    expect(comparePaths('a', 'a')).toBe(0);
    expect(comparePaths('é', 'e\u0301')).not.toBe(0);
  });
});

describe('checkModelPath', () => {
  test.each([
    'a',
    'a/b',
    '.hidden',
    '..a',
    'a..',
    '...',
    'a b',
    'a\\b',
    ' ',
    'é',
    'e\u0301',
    '\u{1f600}',
    'C:/x',
    '-rf',
    '\u202e',
  ])('%j is canonical', (name) => {
    expect(checkModelPath(name)).toBeUndefined();
  });

  test.each([
    ['', 'empty'],
    ['/', 'absolute'],
    ['/etc/passwd', 'absolute'],
    ['.', '"."'],
    ['..', '".."'],
    ['./a', '"."'],
    ['a/./b', '"."'],
    ['../a', '".."'],
    ['a/../b', '".."'],
    ['a/..', '".."'],
    ['a//b', 'empty segment'],
    ['a/', 'empty segment'],
    ['a\nb', 'control character'],
    ['a\rb', 'control character'],
    ['a\0b', 'control character'],
    ['a\tb', 'control character'],
    ['\u001b[2J', 'control character'],
    ['a\u007f', 'control character'],
    ['a\u0085', 'control character'],
    ['\ud800', 'lone surrogate'],
    ['a\udc00b', 'lone surrogate'],
  ])('%j is refused', (name, reason) => {
    expect(checkModelPath(name)).toContain(reason);
    expect(() => assertModelPath(name)).toThrow(AttestModelError);
    expect(() => assertModelPath(name)).toThrow(expect.objectContaining({ code: 'UNSAFE_PATH' }));
  });

  test('a message does not carry what changes its line', () => {
    expect(quotePath('a"\n\u0085\u202e\u2028b')).toBe('"a\\"\\n\\u{85}\\u{202e}\\u{2028}b"');
    expect(quotePath('é\u{1f600}')).toBe('"é\u{1f600}"');
  });

  test('what is accepted stays beneath any root', () => {
    const part = fc.constantFrom('.', '..', '', 'a', 'b.c', '...', '\\..\\');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const name = parts.join('/');
        if (checkModelPath(name) === undefined)
          expect(new URL(`file:///r/${encodeURI(name.replaceAll('\\', 'x'))}`).pathname).toMatch(/^\/r\/./);
      }),
    );
  });
});

test.each([
  ['/m', '/m', ''],
  ['/m/', '/m/a/b', 'a/b'],
  ['/m', '/m/a/../b/', 'b'],
  ['/m', '/m/..x', '..x'],
  ['/m', '/m/...', '...'],
  ['/m', '/mx', undefined],
  ['/m', '/', undefined],
  ['/m', '/m/../n', undefined],
  ['/', '/etc', 'etc'],
])('within %s, %s is %j', (folder, path, way) => {
  expect(pathWithin(folder, path)).toBe(way);
});

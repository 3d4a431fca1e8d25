import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isJsonObject, parseStrictJson, StrictJsonError } from '../../src/model/strict-json.ts';

const parse = (text: string | Uint8Array, limits = {}) =>
  parseStrictJson(typeof text === 'string' ? Buffer.from(text) : text, { maxBytes: 1 << 24, ...limits });

const reasonOf = (text: string | Uint8Array, limits = {}): string => {
  try {
    parse(text, limits);
  } catch (error) {
    if (error instanceof StrictJsonError) return error.reason;
    throw error;
  }
  return 'accepted';
};

test('values, white space, escapes, numbers', () => {
  const text =
    ' {"a" : [1, -0.5e-3, 0, 1E+2, true,\tfalse, null, [], {}] ,\r\n"" : "\\u00e9\\ud83d\\ude00\\n\\/\\"é\u{1f600}" } ';
  expect(parse(text)).toEqual({ a: [1, -0.0005, 0, 100, true, false, null, [], {}], '': 'é😀\n/"é😀' });
});

test.each([
  ['duplicate key', '{"a":1,"b":2,"a":3}', 'a duplicate key'],
  ['duplicate key in another spelling', '{"a":1,"\\u0061":2}', 'a duplicate key'],
  ['duplicate key, deep', '[{"x":{"a":1,"a":1}}]', 'a duplicate key'],
  ['__proto__', '{"__proto__":{"admin":true}}', 'the key "__proto__"'],
  ['__proto__, escaped', '{"\\u005f_proto__":1}', 'the key "__proto__"'],
  ['lone high surrogate', '"\\ud800"', 'a lone surrogate'],
  ['lone low surrogate', '["x\\udc00"]', 'a lone surrogate'],
  ['lone surrogate in a key', '{"\\ud800":1}', 'a lone surrogate'],
  ['byte order mark', '\ufeff{}', 'a value expected'],
  ['control character', '"a\u0001"', 'a control character'],
  ['newline in a string', '"a\n"', 'a control character'],
  ['unknown escape', '"\\x41"', 'an invalid escape'],
  ['short escape', '"\\u12"', 'an invalid escape'],
  ['leading zero', '[01]', 'a leading zero'],
  ['number beyond a double', '[1e400]', 'out of range'],
  ['no digit after the point', '[1.]', 'digits expected'],
  ['no digit in the exponent', '[1e]', 'digits expected'],
  ['plus', '[+1]', 'a value expected'],
  ['minus alone', '[-]', 'a value expected'],
  ['NaN', 'NaN', 'a value expected'],
  ['comma at the end of a list', '[1,]', 'a value expected'],
  ['comma at the end of an object', '{"a":1,}', 'a key expected'],
  ['key without quotes', '{a:1}', 'a key expected'],
  ['no colon', '{"a" 1}', '":" expected'],
  ['comment', '[1/**/]', '"," or "]" expected'],
  ['bracket of the other kind', '[1}', '"," or "]" expected'],
  ['brace of the other kind', '{"a":1]', '"," or "}" expected'],
  ['two values', '{} {}', 'more after the value'],
  ['junk after it', '[]x', 'more after the value'],
  ['no-break space', '[]\u00a0', 'more after the value'],
  ['half a literal', 'tru', 'expected'],
  ['nothing', '', 'it ends too early'],
  ['open string', '"abc', 'a string without end'],
  ['open string, ending in a backslash', '"abc\\', 'a string without end'],
  ['open list', '[[', 'it ends too early'],
  ['open object', '{"a":', 'it ends too early'],
])('refuses: %s', (_, text, reason) => {
  expect(reasonOf(text)).toContain(reason);
});

test('refuses bytes that are not UTF-8', () => {
  expect(reasonOf(Uint8Array.of(0x22, 0xff, 0x22))).toBe('not valid UTF-8');
  // A surrogate in its own three bytes (CESU-8) and an overlong slash.
  expect(reasonOf(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22))).toBe('not valid UTF-8');
  expect(reasonOf(Uint8Array.of(0x22, 0xc0, 0xaf, 0x22))).toBe('not valid UTF-8');
});

describe('limits', () => {
  test('bytes, before anything is parsed', () => {
    expect(reasonOf('[1,2]', { maxBytes: 4 })).toBe('5 bytes, more than the 4 allowed');
    expect(reasonOf('[1,2]', { maxBytes: 5 })).toBe('accepted');
  });

  test('depth', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(reasonOf(nested(64))).toBe('accepted');
    expect(reasonOf(nested(65))).toContain('nested deeper than 64');
    expect(reasonOf('{"a":{"a":1}}', { maxDepth: 1 })).toContain('nested deeper than 1');
    expect(reasonOf('['.repeat(5_000_000))).toContain('nested deeper than 64');
    expect(reasonOf(nested(1_000_000), { maxDepth: 1_000_000 })).toBe('accepted');
  });

  test('4 MB in one string, one number, one list, and escaped, do not overflow', () => {
    const many = 4_000_000;
    expect(parse(`"${'a'.repeat(many)}"`)).toHaveLength(many);
    expect(parse(`"${'\\n'.repeat(many / 2)}"`)).toHaveLength(many / 2);
    expect(reasonOf('1'.repeat(many))).toContain('out of range');
    expect(parse(`[${'1,'.repeat(many / 2)}1]`)).toHaveLength(many / 2 + 1);
  });

  test('200,000 resources in a second', () => {
    const one = (i: number) => ({ name: `folder/file-${i}.bin`, algorithm: 'sha256', digest: 'a'.repeat(64) });
    const bytes = Buffer.from(JSON.stringify(Array.from({ length: 200_000 }, (_, i) => one(i))));
    const start = performance.now();
    parseStrictJson(bytes, { maxBytes: bytes.length });
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});

test('inherited names are ordinary keys', () => {
  const value = parse('{"constructor":1,"toString":2,"hasOwnProperty":3}');
  expect(value).toEqual({ constructor: 1, toString: 2, hasOwnProperty: 3 });
  expect(parse('{}')).not.toHaveProperty('__proto__.admin');
});

describe('properties', () => {
  // JSON.parse accepts `__proto__`; we do not.
  const json = fc
    .jsonValue({ maxDepth: 5, stringUnit: 'binary' })
    .filter((value) => !JSON.stringify(value).includes('__proto__'));

  test('reads all that JSON.stringify writes, as JSON.parse does', () => {
    fc.assert(
      fc.property(json, fc.nat(3), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(parse(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('words that are alike are not taken for each other', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 26 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 50, maxLength: 200 }), (words) => {
        expect(parse(JSON.stringify(words))).toEqual(words);
      }),
    );
  });

  test('any bytes: a value or a StrictJsonError, and never what JSON.parse refuses', () => {
    const tokens = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '1',
      '-',
      '.5',
      'e9',
      'true',
      'nul',
      ' ',
      '\u0000',
      '"\\ud800"',
      '"__proto__"',
    );
    const text = fc.oneof(
      fc.array(tokens, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        if (reasonOf(candidate) === 'accepted') expect(parse(candidate)).toEqual(JSON.parse(candidate));
      }),
      { numRuns: 2000 },
    );
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void reasonOf(bytes)));
  });

  test('what JSON.parse accepts and we refuse is refused for a reason of ours', () => {
    const object = fc.array(fc.tuple(fc.constantFrom('a', 'b', '__proto__', 'c'), fc.nat(9)), { maxLength: 4 });
    fc.assert(
      fc.property(object, (members) => {
        const text = `{${members.map(([key, value]) => `"${key}":${value}`).join()}}`;
        const keys = members.map(([key]) => key);
        const bad = new Set(keys).size < keys.length || keys.includes('__proto__');
        expect(reasonOf(text) !== 'accepted').toBe(bad);
      }),
    );
  });
});

test('isJsonObject', () => {
  expect([{}, [], null, 'a', 1, undefined].map(isJsonObject)).toEqual([true, false, false, false, false, false]);
});

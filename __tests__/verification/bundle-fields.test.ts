/** Limits to what is read of a bundle, and where a fault is said to be. */
import { describe, expect, test } from '@jest/globals';
import type { JsonObject, JsonValue } from '../../src/model/strict-json.ts';
import { canonicalBase64 } from '../../src/verification/signatures/base64.ts';
import { Fields } from '../../src/verification/signatures/bundle-fields.ts';

/** What is read of the fields, and the faults that are found on the way. */
function reading<T>(value: JsonObject, read: (fields: Fields) => T): { found: T; faults: string[] } {
  const faults: string[] = [];
  return { found: read(new Fields(value, 'at.', faults)), faults };
}
const base64 = (bytes: number): string => Buffer.alloc(bytes, 1).toString('base64');
const many = <T>(length: number, item: T): T[] => Array.from({ length }, () => item);

describe('limits', () => {
  test('eight objects', () => {
    const read = (length: number) => reading({ x: many(length, {}) }, (fields) => fields.objects('x').length);
    expect(read(8)).toEqual({ found: 8, faults: [] });
    expect(read(9)).toEqual({ found: 8, faults: ['at.x has more than 8 items'] });
  });

  test('64 hashes of a proof', () => {
    const read = (length: number) => reading({ x: many(length, base64(32)) }, (fields) => fields.base64s('x')).faults;
    expect([read(64), read(65)]).toEqual([[], ['at.x has more than 64 items']]);
  });

  test('bytes, as many as are asked for', () => {
    const read = (bytes: number) => reading({ x: base64(bytes) }, (fields) => fields.base64('x', 9));
    expect(read(9)).toEqual({ found: Buffer.alloc(9, 1), faults: [] });
    expect(read(10)).toEqual({ found: Buffer.alloc(0), faults: ['at.x has 10 bytes, more than the 9 allowed'] });
  });

  test.each<[JsonValue, boolean]>([
    [0, true],
    ['0', true],
    [2 ** 53 - 1, true],
    ['9'.repeat(19), true],
    // Above, a number is no longer the one that was written.
    [2 ** 53, false],
    ['9'.repeat(20), false],
    [-1, false],
    ['-1', false],
    [1.5, false],
    ['', false],
    [null, false],
  ])('integer %j', (x, good) => {
    expect(reading({ x }, (fields) => fields.integer('x')).faults).toEqual(good ? [] : ['at.x is not an integer']);
  });
});

describe('a fault has its place', () => {
  test.each<[string, JsonObject, (fields: Fields) => unknown, unknown, string[]]>([
    ['no text', {}, (fields) => fields.text('x'), '', ['at.x is missing']],
    ['another thing', { x: 1 }, (fields) => fields.text('x'), '', ['at.x is not a text']],
    ['no base64', { x: '!' }, (fields) => fields.base64('x'), Buffer.alloc(0), ['at.x is not canonical base64']],
    ['no list', { x: 1 }, (fields) => fields.base64s('x'), undefined, ['at.x is not a list']],
    [
      'a list with something else',
      { x: [base64(1), '!'] },
      (fields) => fields.base64s('x'),
      undefined,
      ['at.x is not all canonical base64'],
    ],
    [
      'objects, one of them none, without a text',
      { x: [{}, 1] },
      (fields) => fields.objects('x').map((one) => one.text('y')),
      ['', ''],
      ['at.x[1] is not an object', 'at.x[0].y is missing', 'at.x[1].y is missing'],
    ],
  ])('%s', (_, value, read, found, faults) => expect(reading(value, read)).toEqual({ found, faults }));
});

test('base64 of many bytes, good and altered anywhere', () => {
  for (const length of [0, 1, 49_152, 49_153, 98_304, 200_000]) {
    const text = base64(length);
    expect(canonicalBase64(text)?.length).toBe(length);
    // `+/` and `-_` are the same to a decoder.
    const loose = Buffer.alloc(length, 0xff).toString('base64');
    for (const at of [0, loose.lastIndexOf('/')]) {
      if (length > 0) expect(canonicalBase64(`${loose.slice(0, at)}_${loose.slice(at + 1)}`)).toBeUndefined();
    }
  }
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonPieces } from '../../src/model/json-pieces.ts';
import { encodePieces, isEncoded } from '../../src/model/utf8.ts';

const written = (value: unknown): string => [...jsonPieces(value)].join('');

test('any plain data is written as JSON.stringify writes it', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => expect(written(value)).toBe(JSON.stringify(value))));
});

test.each<[string, unknown]>([
  ['members that are undefined', { a: undefined, b: [undefined], c: { d: undefined } }],
  ['a list in several pieces', { list: Array.from({ length: 1300 }, (_, i) => ({ i })) }],
  ['a list of exactly one piece', Array.from({ length: 512 }, (_, i) => i)],
  ['a long string', { payload: 'ab"\n'.repeat(50_000) }],
  // The first piece would end between the two halves.
  ['surrogate pairs at every border', [`x${'\u{1f600}'.repeat(70_000)}`][0]],
  ['a lone surrogate at the end', `${'x'.repeat(70_000)}\ud800`],
  ['lone surrogates only', '\ud800'.repeat(140_000)],
])('%s', (_, value) => {
  expect(written(value) === JSON.stringify(value)).toBe(true);
});

test('pieces are encoded and compared as their text is, however long and wide', () => {
  const pieces = ['', 'a', 'é', '\u{1f600}'.repeat(30_000), '\uffee'.repeat(100_000), 'z'];
  const bytes = Buffer.from(pieces.join(''));
  expect(Buffer.compare(encodePieces(pieces), bytes)).toBe(0);
  expect(isEncoded(bytes, pieces)).toBe(true);
  expect(isEncoded(bytes, pieces.with(-1, 'y'))).toBe(false);
  expect(encodePieces([])).toHaveLength(0);
});

test('bytes are compared with pieces to their very end', () => {
  const bytes = Buffer.from('añb');
  expect(isEncoded(bytes, ['a', 'ñ', 'b'])).toBe(true);
  expect(isEncoded(bytes, ['a', 'ñ'])).toBe(false);
  expect(isEncoded(bytes, ['a', 'ñ', 'bc'])).toBe(false);
  expect(isEncoded(bytes, ['a', 'n', 'b'])).toBe(false);
  expect(isEncoded(Buffer.alloc(0), [])).toBe(true);
});

import { describe, expect, test } from '@jest/globals';
import { MAX_STORE_BYTES, pack, StoredEntries, unpack } from '../../src/cache/sealed-store.ts';
import { sha256Hex } from '../../src/model/digest.ts';

const VALUE = `12 1700000000000000001 1700000000000000002 ${sha256Hex('a')}`;
const ENTRIES = new Map([
  ['ext4:1 20 whole', VALUE],
  ['ext4:1 3 whole', `0 -1 5 ${sha256Hex('b')}`],
  ['ext4:1 20 0-67108864', `99999999 1 2 ${sha256Hex('c')}`],
]);
const all = () => true;
const read = (bytes: Buffer) => new StoredEntries(unpack(bytes));

describe('a store', () => {
  test('is read as it was written, in canonical order', () => {
    const bytes = pack(undefined, ENTRIES, all);
    const stored = read(bytes);
    expect([...stored.names()]).toEqual(['ext4:1 20 0-67108864', 'ext4:1 20 whole', 'ext4:1 3 whole']);
    for (const [name, value] of ENTRIES) expect(stored.find(name)).toBe(value);
    expect(stored.find('ext4:1 2 whole')).toBeUndefined();
    expect(pack(stored, new Map(), all)).toEqual(bytes);
  });

  test('takes the fresh entry of two, and leaves out what does not hold', () => {
    const old = read(pack(undefined, ENTRIES, all));
    const newer = VALUE.replace('12 17', '13 17');
    const both = read(pack(old, new Map([['ext4:1 20 whole', newer]]), (name) => !name.includes(' 3 ')));
    expect([...both.names()]).toEqual(['ext4:1 20 0-67108864', 'ext4:1 20 whole']);
    expect(both.find('ext4:1 20 whole')).toBe(newer);
  });

  test('may be empty', () => {
    expect(read(pack(undefined, new Map(), all)).size).toBe(0);
  });

  test('is written down in docs/formats.md', () => {
    const text = pack(undefined, new Map([['ext4:1 20 whole', VALUE]]), all).toString();
    expect(text.split('\n').slice(0, 2)).toEqual([
      '{"algorithm":"sha256","entries":1,"mediaType":"application/vnd.attest-model.digest-cache.v1"}',
      `ext4:1 20 whole ${VALUE}`,
    ]);
    expect(text.split('\n').slice(2)).toEqual([sha256Hex(text.slice(0, text.indexOf('\n', 100) + 1)), '']);
  });
});

describe('never a wrong digest', () => {
  const bytes = pack(undefined, ENTRIES, all);

  test('truncated at any byte', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(() => read(Buffer.from(bytes.subarray(0, length)))).toThrow(/no store of this version|damaged/);
    }
  });

  test('one bit of any byte flipped', () => {
    for (let at = 0; at < bytes.length * 8; at++) {
      const flipped = Buffer.from(bytes);
      flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7));
      expect(() => read(flipped)).toThrow();
    }
  });

  test('appended to', () => {
    expect(() => read(Buffer.concat([bytes, bytes]))).toThrow('damaged');
  });

  // Whoever writes them also writes the last line: signed by whoever it may be, they are not read in two ways.
  const sealed = (body: string) => Buffer.from(`${body}${sha256Hex(body)}\n`, 'latin1');
  const head = (count: number | string) =>
    `{"algorithm":"sha256","entries":${count},"mediaType":"application/vnd.attest-model.digest-cache.v1"}\n`;
  const line = `ext4:1 20 whole ${VALUE}\n`;
  test.each([
    ['an entry twice', head(2) + line + line],
    ['another order', `${head(2)}ext4:1 21 whole ${VALUE}\n${line}`],
    ['more entries than it says', head(0) + line],
    ['fewer entries than it says', head(2) + line],
    ['far too many entries', head(900_000) + line],
    ['another version', head(1).replace('.v1', '.v2') + line],
    ['another algorithm', head(1).replace('sha256', 'md5') + line],
    ['a header without end', head(1).trim()],
    ['a second number', head('1,"entries":1') + line],
    ['a short digest', head(1) + line.replace(/..\n/, '\n')],
    ['an upper-case digest', head(1) + line.toUpperCase()],
    ['a blank line', `${head(1)}${line}\n`],
    ['no digest', `${head(1)}ext4:1 20 whole 1 1 1\n`],
    ['a control character', head(1) + line.replace('ext4', 'ex\x1b4')],
    ['a byte beyond ASCII', head(1) + line.replace('ext4', 'ex\xe94')],
    ['a part that is none', head(1) + line.replace('whole', '7')],
    ['no end of line', head(1) + line.trim()],
  ])('refused: %s', (_, body) => {
    expect(() => read(sealed(body))).toThrow();
  });

  test('such a one is accepted without the fault', () => {
    expect(read(sealed(head(1) + line)).find('ext4:1 20 whole')).toBe(VALUE);
  });
});

test('as many entries as a large dataset has files are read', () => {
  const many = new Map(Array.from({ length: 200_000 }, (_, i) => [`ext4:1 ${i + 1_000_000} whole`, VALUE]));
  const bytes = pack(undefined, many, all);
  expect(bytes.length).toBeLessThan(MAX_STORE_BYTES);
  expect(read(bytes).size).toBe(200_000);
});

test('beyond the limit the old entries go', () => {
  const some = (count: number, from: number) =>
    new Map(Array.from({ length: count }, (_, i) => [`ext4:1 ${from + i} whole`, VALUE]));
  const old = read(pack(undefined, some(300_000, 1_000_000), all));
  const bytes = pack(old, some(300_000, 2_000_000), all);
  const stored = read(bytes);
  expect(stored.size).toBe(300_000);
  expect(stored.find('ext4:1 2000000 whole')).toBe(VALUE);
});

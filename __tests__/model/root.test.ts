import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { shardRanges } from '../../src/model/chunks.ts';
import { comparePaths } from '../../src/model/path.ts';
import { filesDigest, rootDigest } from '../../src/model/root.ts';

/** Formats, section 1. */
const FILES: Record<string, Uint8Array> = {
  'a.txt': Buffer.from('1'),
  'a/b': Buffer.from('2'),
  'a-b': Buffer.from('3'),
  'a/c/d': Buffer.from('4'),
  A: Buffer.from('5'),
  '\uffee': Buffer.from('6'),
  '\u{1f600}': Buffer.from('7'),
  '.hidden/x': Buffer.from('8'),
  empty: Buffer.from(''),
  'w.bin': Uint8Array.from({ length: 25 }, (_, i) => i),
};

const specOrder = Object.keys(FILES).sort(comparePaths);
/** Python's pathlib compares component by component. */
const pythonOrder = Object.keys(FILES).sort((a, b) => {
  const [x, y] = [a.split('/'), b.split('/')];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const order = comparePaths(x[i] as string, y[i] as string);
    if (order !== 0) return order;
  }
  return x.length - y.length;
});

const hash = (name: string, bytes: Uint8Array) => createHash(name).update(bytes).digest('hex');
const bytesOf = (path: string) => FILES[path] as Uint8Array;

test('spec order is that of UTF-8 bytes', () => {
  expect(specOrder).toEqual([
    '.hidden/x',
    'A',
    'a-b',
    'a.txt',
    'a/b',
    'a/c/d',
    'empty',
    'w.bin',
    '\uffee',
    '\u{1f600}',
  ]);
  expect(specOrder).toEqual(Object.keys(FILES).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
});

describe.each([
  [
    'spec',
    specOrder,
    '00a196dd15816a02dec5fb53c63cda911566da61f5a4013a60aaff1eabb7553c',
    'a2c114af1c5f589f606825e71cddfe31419e21f357b52036719075042ba1c021',
    '4d75b568b64a6883b30da24776e99f47f10c4bc774a1acaebf68c3d158a46c96',
  ],
  [
    'Python',
    pythonOrder,
    '85177c87091aaf9ac421999b2235a3f97044953c0d897d5692a702184c17c45c',
    '6994991b8f107281c60460f744e2db12101cf94822a910ebd3d5056cc07fdf86',
    '1b1e5c351fbde650f6cb212d5c8e7dad21062ed25d698650c3b2cf168573e1ad',
  ],
])('root digest, %s order', (which, order, sha256, blake2b, shards) => {
  test('files, sha256', () => {
    expect(rootDigest(order.map((path) => hash('sha256', bytesOf(path))))).toBe(sha256);
  });

  test('files, blake2b: the root is SHA-256 all the same', () => {
    expect(
      rootDigest(
        order.map((path) => hash('blake2b512', bytesOf(path))),
        'blake2b',
      ),
    ).toBe(blake2b);
  });

  test('shards of two bytes: the spec orders by whole name, `w.bin:10:12` before `w.bin:2:4`; Python by number', () => {
    const names = order.flatMap((path) =>
      shardRanges(bytesOf(path).length, 2).map(({ start, end }) => ({
        path,
        start,
        end,
        name: `${path}:${start}:${end}`,
      })),
    );
    if (which === 'spec') names.sort((a, b) => comparePaths(a.name, b.name));
    const digests = names.map(({ path, start, end }) => hash('sha256', bytesOf(path).subarray(start, end)));
    expect(rootDigest(digests)).toBe(shards);
  });
});

test('a digest that is not one is never hashed as what its first hex characters say', () => {
  expect(() => rootDigest([`${'a'.repeat(63)}g`])).toThrow(RangeError);
  expect(() => rootDigest(['A'.repeat(64)])).toThrow(RangeError);
  expect(() => rootDigest(['a'.repeat(64)], 'blake2b')).toThrow(RangeError);
});

describe('filesDigest', () => {
  const entry = (name: string) => ({ algorithm: 'sha256', digest: 'a'.repeat(64), name });

  test('binds names, whatever the order', () => {
    const one = filesDigest([entry('a'), entry('b')]);
    expect(filesDigest([entry('b'), entry('a')])).toBe(one);
    expect(filesDigest([entry('a'), entry('c')])).not.toBe(one);
  });

  test('is SHA-256 of the canonical JSON, other fields left out', () => {
    const text = `[{"algorithm":"sha256","digest":"${'a'.repeat(64)}","name":"\uffee"},{"algorithm":"sha256","digest":"${'a'.repeat(64)}","name":"\u{1f600}"}]`;
    const entries = [{ ...entry('\u{1f600}'), size: 7 }, entry('\uffee')];
    expect(filesDigest(entries)).toBe(hash('sha256', Buffer.from(text)));
  });
});

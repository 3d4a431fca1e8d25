/** What files hold, whatever they are called. The pickles are by CPython 3.12, of `os.system("id")` and of a `timedelta`. */
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scanModel } from '../../src/hashing/scan.ts';
import { sniffFiles } from '../../src/hashing/sniff.ts';
import { HEAD_BYTES, isPickleName, sniffHead } from '../../src/model/pickle.ts';
import { temporaryFolder } from '../helpers/models.ts';

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');
const PICKLES: Readonly<Record<string, string>> = {
  'protocol 0': 'Y3Bvc2l4CnN5c3RlbQpwMAooVmlkCnAxCnRwMgpScDMKLg==',
  'protocol 1': 'Y3Bvc2l4CnN5c3RlbQpxAChYAgAAAGlkcQF0cQJScQMu',
  'protocol 2': 'gAJjcG9zaXgKc3lzdGVtCnEAWAIAAABpZHEBhXECUnEDLg==',
  'protocol 3': 'gANjcG9zaXgKc3lzdGVtCnEAWAIAAABpZHEBhXECUnEDLg==',
  'protocol 4': 'gASVHQAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjAJpZJSFlFKULg==',
  'protocol 5': 'gAWVHQAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjAJpZJSFlFKULg==',
  'an object by protocol 0': 'KGRwMApWYQpwMQpjZGF0ZXRpbWUKdGltZWRlbHRhCnAyCihJMQpJMApJMAp0cDMKUnA0CnMu',
  'an object by protocol 1': 'fXEAWAEAAABhcQFjZGF0ZXRpbWUKdGltZWRlbHRhCnECKEsBSwBLAHRxA1JxBHMu',
  'with harmless things in front': 'STEKMChscDAKMGNwb3NpeApzeXN0ZW0KKFMiaWQiCnRSLg==',
};
const WITH_PICKLE =
  'UEsDBBQAAAAAAPsad12DFtyMAQAAAAEAAAAQAAAAYXJjaGl2ZS9kYXRhLnBrbHhQSwMEFAAAAAAA+xp3XZuO0m0BAAAAAQAAAA8AAABhcmNoaXZlL3ZlcnNpb24zUEsBAhQDFAAAAAAA+xp3XYMW3IwBAAAAAQAAABAAAAAAAAAAAAAAAIABAAAAAGFyY2hpdmUvZGF0YS5wa2xQSwECFAMUAAAAAAD7Gnddm47SbQEAAAABAAAADwAAAAAAAAAAAAAAgAEvAAAAYXJjaGl2ZS92ZXJzaW9uUEsFBgAAAAACAAIAewAAAF0AAAAAAA==';
/** With an end record that is none in its comment. */
const WITHOUT =
  'UEsDBBQAAAAAAPsad11Dv6ajAgAAAAIAAAALAAAAY29uZmlnLmpzb257fVBLAQIUAxQAAAAAAPsad11Dv6ajAgAAAAIAAAALAAAAAAAAAAAAAACAAQAAAABjb25maWcuanNvblBLBQYAAAAAAQABADkAAAArAAAACQBQSwUGIGZha2U=';

const CALL = "cposix\nsystem\n(S'id'\ntR.";
/** That CPython runs, each of them. */
const DISGUISED: Readonly<Record<string, string>> = {
  'a header of protocol 0': `\x80\0${CALL}`,
  'a header of protocol 1': `\x80\x01${CALL}`,
  'no header, opcodes of protocol 4': '\x8c\x05posix\x8c\x06system\x93\x8c\x02id\x85R.',
  'a header after the first opcode': 'N0\x80\x04\x8c\x05posix\x8c\x06system\x93\x8c\x02id\x85R.',
  'a new class without a call': '\x8c\x05evil1\x8c\x01C\x93)\x81.',
  'the form of safetensors': `X\x0a\0\0\0\0\0\0{abcdef0${CALL}`,
  'a long number in front': `\x8a\x01\x010${CALL}`,
  'a tab in a text': `S'\t'\n0${CALL}`,
  'a control character in a text': `V\x01\n0${CALL}`,
  'a tab before a number': `I\t1\n0${CALL}`,
  'a mark that is taken off again': `(0${CALL}`,
  'a module with a name that is not ASCII': "c\xc3\xa9\nx\n(S'id'\ntR.",
};
const FAR: Readonly<Record<string, string>> = {
  'text of a size': `X\0\0\x02\0${'\0'.repeat(131_072)}0${CALL}`,
  'bytes of a size of 64 bits': `\x8e\0\0\x02\0\0\0\0\0${'\0'.repeat(131_072)}0${CALL}`,
  'a long line': `V${'a'.repeat(131_072)}\n0${CALL}`,
};

const plain = (descr: string): string => `{'descr': ${descr}, 'fortran_order': False, 'shape': (1,), }`;
/** A `.npy` file: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html */
function npy(header: string, version = 1): Buffer {
  const length = Buffer.alloc(version === 1 ? 2 : 4);
  if (version === 1) length.writeUInt16LE(header.length + 1);
  else length.writeUInt32LE(header.length + 1);
  return Buffer.concat([
    Buffer.from(`\x93NUMPY${String.fromCharCode(version)}\0`, 'latin1'),
    length,
    Buffer.from(`${header}\n`),
  ]);
}

describe('a pickle is told by its bytes', () => {
  test.each(Object.keys(DISGUISED))('with %s', (name) => {
    expect(sniffHead(Buffer.from(DISGUISED[name] ?? '', 'latin1'))).toMatchObject({ kind: 'pickle' });
  });
  test.each(Object.keys(PICKLES))('%s', (name) => {
    expect(sniffHead(bytes(PICKLES[name] ?? ''))).toMatchObject({ kind: 'pickle' });
  });
  test('an array of objects is one too, of numbers not', () => {
    expect(sniffHead(npy(plain("'|O'")))).toMatchObject({ kind: 'pickle' });
    expect(sniffHead(npy(plain("[('a', '<f4'), ('b', 'O')]")))).toMatchObject({ kind: 'pickle' });
    for (const descr of ["'<f4'", "'|b1'", "'<M8[ns]'", "'<U12'", "[('a', '<f4'), ('b', '<i8', (2,)), ('', '|S3')]"])
      expect(sniffHead(npy(plain(descr)))).toBeUndefined();
    expect(sniffHead(npy(plain("'<f4'"), 2))).toBeUndefined();
  });
  // NumPy takes all of them for arrays of objects.
  test.each([
    plain(String.raw`'\x4f'`),
    plain("'|' 'O'"),
    plain('"|O"'),
    `{'fortran_order': False, 'shape': (1,), ${' '.repeat(65_000)}'descr': 'O', }`,
    plain('(("|O"))'),
  ])('a header that NumPy would not write is unclear: %#', (header) => {
    expect(sniffHead(npy(header))?.kind).toMatch(/unclear|pickle/);
    expect(sniffHead(npy(header, 2))?.kind).toMatch(/unclear|pickle/);
  });
});

describe('other files are none', () => {
  test.each([
    ['empty', ''],
    ['JSON', '{"a": [1, 2]}'],
    ['a vocabulary', 'cat\ndog\nemu\n'],
    ['a vocabulary of two words', 'cat\ndog\n'],
    ['merges', '#version: 0.2\ni n\nt h\n'],
    ['a number', '2.5'],
    ['Python', 'import os\nos.system("id")\n'],
    ['text', 'I am no number.\n'],
    ['YAML', '(a): b\n'],
    ['what calls without an import', '(S"a"\ntR.'],
  ])('%s', (_, text) => {
    expect(sniffHead(Buffer.from(text))).toBeUndefined();
  });
  test('safetensors, of any length of header', () => {
    for (let length = 0; length < 65_536; length += 7) {
      const head = Buffer.alloc(8);
      head.writeBigUInt64LE(BigInt(length));
      expect(
        sniffHead(Buffer.concat([head, Buffer.from('{"__metadata__":{"format":"pt"},"a":{"dtype":"F32"')])),
      ).toBeUndefined();
    }
  });
  test('random bytes end', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (some) => void sniffHead(some)));
  });
});

test.each([
  ['gzip', '\x1f\x8b\x08\0'],
  ['xz', '\xfd7zXZ\0'],
  ['gzip in the form of safetensors', '\x1f\x8b\x08\0\0\0\0\0{\x03'],
  ['lzma', `\x5d\0\0\x80\0${'\xff'.repeat(8)}\0`],
  ['lzma with another dictionary', `\x5d\0\x80\x01\0${'\xff'.repeat(8)}\0`],
  ['lzma of a known size', '\x5d\0\0\x80\0\0\x10\0\0\0\0\0\0\0'],
  ['zlib', '\x78\x9c\0'],
  ['joblib', '\x78\x5e\0'],
  ['tar', `${'a'.repeat(257)}ustar\0`],
])('what %s packs is not seen through', (_, text) => {
  expect(sniffHead(Buffer.from(text, 'latin1'))).toMatchObject({ kind: 'unclear' });
});

test('a pickle whose end is out of sight is unclear', () => {
  expect(sniffHead(Buffer.from('('.repeat(HEAD_BYTES + 1)))).toMatchObject({ kind: 'unclear' });
});

describe('in a folder', () => {
  const sniff = async (files: Readonly<Record<string, string | Uint8Array>>) => {
    using folder = temporaryFolder();
    folder.write('model', files);
    return sniffFiles(await scanModel(join(folder.path, 'model'), {}), isPickleName);
  };
  const zip = bytes(WITH_PICKLE);

  test('a pickle is found behind a first argument of any length', async () => {
    const files = Object.entries(FAR).map(([name, text]) => [name, Buffer.from(text, 'latin1')] as const);
    expect(await sniff(Object.fromEntries(files))).toMatchObject(files.map(() => ({ kind: 'pickle' })));
  });
  test('text that never ends its line is unclear where a pickle could begin so, and short it is none', async () => {
    expect(await sniff({ a: `V${'a'.repeat(5_000_000)}`, b: `V${'a'.repeat(100_000)}` })).toMatchObject([
      { path: 'a', kind: 'unclear' },
    ]);
  });
  test('a zip archive with a pickle is found, with anything around it', async () => {
    const found = await sniff({
      'a.safetensors': zip,
      'b.safetensors': Buffer.concat([Buffer.alloc(200_000), zip]),
      'c.json': bytes(WITHOUT),
      'd.txt': 'text',
      empty: '',
    });
    expect(found).toEqual([
      { path: 'a.safetensors', kind: 'pickle', reason: 'zip archive with archive/data.pkl' },
      { path: 'b.safetensors', kind: 'pickle', reason: 'zip archive with archive/data.pkl' },
    ]);
  });
  test('also where its directory is hidden before one that is shown', async () => {
    // Its end record says where the entries are; one reader believes that, another looks in front of the record.
    const end = Buffer.from(zip.subarray(-22));
    const [size, offset] = [end.readUInt32LE(12), end.readUInt32LE(16)];
    const shown = Buffer.from(bytes(WITHOUT).subarray(43, 43 + 57));
    shown.writeUInt16LE(size - shown.length, 32);
    const decoy = Buffer.concat([shown, Buffer.alloc(size - shown.length)]);
    expect([offset, await sniff({ 'a.bin': Buffer.concat([zip.subarray(0, -22), decoy, end]) })]).toMatchObject([
      0x5d,
      [{ kind: 'pickle' }],
    ]);
  });
  test('with more end records than anyone means, it is unclear and not all are read', async () => {
    const one = Buffer.concat([bytes(WITHOUT).subarray(0, -31), bytes(WITHOUT).subarray(-31, -9)]);
    const ends = Array.from({ length: 2000 }, () => one.subarray(-22));
    expect(await sniff({ 'a.bin': Buffer.concat([one, ...ends]) })).toMatchObject([{ kind: 'unclear' }]);
  });
  test('one of the 64-bit form is unclear', async () => {
    const large = Buffer.from(bytes(WITHOUT).subarray(0, -9));
    large.writeUInt32LE(0xffffffff, large.length - 6);
    // Readers follow the locator, and an end record with numbers of its own is for others.
    const locator = Buffer.concat([Buffer.from('PK\x06\x07', 'latin1'), Buffer.alloc(16)]);
    const both = Buffer.concat([bytes(WITHOUT).subarray(0, -31), locator, bytes(WITHOUT).subarray(-31, -9)]);
    expect(await sniff({ 'a.bin': large, 'b.bin': both })).toMatchObject([{ kind: 'unclear' }, { kind: 'unclear' }]);
  });
});

import { randomBytes } from 'node:crypto';
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { lookInto } from '../../src/gate/weights/archive.ts';
import { EMPTY_BLOCK, tar, zip } from './archives.ts';

const WEIGHTS = Buffer.concat([Buffer.from('GGUF'), randomBytes(200_000)]);
const zeros = Buffer.concat([Buffer.from('GGUF'), Buffer.alloc(2_000_000)]);
const weights = expect.objectContaining({ kind: 'weights' });
const unseen = (bytes: number) => {
  return { kind: 'unseen', why: expect.any(String), bytes };
};

describe('blocks of nothing in front of weights', () => {
  test.each([110, 300])('%d in a zip archive', (empty) => {
    const look = lookInto(zip({ 'notes.txt': zeros }, { empty }));
    // What such a file is, nobody can tell; few packed bytes stand for all of it.
    expect(look).toEqual(empty === 110 ? weights : unseen(zeros.length));
  });

  test.each([900, 9000])('%d in a stream of zlib', (count) => {
    const packed = deflateSync(WEIGHTS);
    const blocks = Array.from({ length: count }, () => EMPTY_BLOCK);
    expect(lookInto(Buffer.concat([packed.subarray(0, 2), ...blocks, packed.subarray(2)]))).toEqual(weights);
  });

  test('small files and empty ones are seen as they are', () => {
    expect(lookInto(zip({ a: '', b: 'x', c: 'x'.repeat(100_000), d: randomBytes(600) }))).toBeUndefined();
  });

  test('a stored file that was cut off is not seen', () => {
    const archive = zip({ 'a.txt': 'x' }, { method: 0 });
    archive.writeUInt32LE(100_000, archive.indexOf('PK\x01\x02') + 20);
    expect(lookInto(archive)).toEqual(unseen(100_000));
  });
});

/** As gzip writes it of a file; zlib leaves the name out. */
function named(packed: Buffer, name: string): Buffer {
  const header = Buffer.from(packed.subarray(0, 10));
  header[3] = 8;
  return Buffer.concat([header, Buffer.from(`${name}\0`), packed.subarray(10)]);
}

describe('files that are archives in two ways', () => {
  const small = zip({ README: 'hi' });
  test.each<[string, () => Buffer]>([
    ['a tar archive', () => tar({ 'a.dat': WEIGHTS })],
    ['what gzip compressed', () => gzipSync(WEIGHTS)],
    ['what gzip compressed, with its name', () => named(gzipSync(WEIGHTS), 'notes.txt')],
    ['what zlib compressed', () => deflateSync(WEIGHTS)],
  ])('%s, a zip archive behind it', (_, make) => {
    expect(lookInto(Buffer.concat([make(), small]))).toEqual(weights);
  });

  test('something closed, a zip archive with weights behind it', () => {
    expect(lookInto(zip({ 'a.dat': WEIGHTS }, { front: '7z\xbc\xaf\x27\x1c' }))).toEqual(weights);
  });

  test('what gzip compressed holds a zip archive', () => {
    expect(lookInto(gzipSync(zip({ 'a.dat': zeros }, { method: 0 })))).toEqual(weights);
  });

  test('a zip archive in front of itself that has other files', () => {
    const archive = zip({ README: 'x'.repeat(3000), 'notes.txt': WEIGHTS }, { method: 0 });
    const at = archive.indexOf('PK\x03\x04', 4);
    const local = zip({ 'notes.txt': 'text '.repeat(100_000) }, { method: 0 });
    const front = Buffer.concat([local.subarray(0, 50), Buffer.alloc(at - 50), local.subarray(0, -60)]);
    expect(lookInto(Buffer.concat([front, archive]))).toEqual(weights);
  });
});

interface Header {
  readonly type?: string;
  /** In place of the bytes that follow. */
  readonly size?: number;
}

/** A header and what follows it (POSIX.1-2017, ustar). */
function entry(name: string, content: string | Uint8Array, { type = '0', size = content.length }: Header = {}): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0, 'latin1');
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  setSum(header, (sum) => `${sum.toString(8).padStart(6, '0')}\0 `);
  return Buffer.concat([header, Buffer.from(content as Uint8Array), Buffer.alloc(-content.length & 511)]);
}

const UNSIGNED = (byte: number): number => byte;
const SIGNED = (byte: number): number => (byte << 24) >> 24;

function setSum(header: Buffer, write: (sum: number) => string, byteOf = UNSIGNED): Buffer {
  header.write(' '.repeat(8), 148);
  const sum = header.subarray(0, 512).reduce((total, byte) => total + byteOf(byte), 0);
  header.write(write(sum).padEnd(8, '\0'), 148, 'latin1');
  return header;
}

const END = Buffer.alloc(1024);
const octal = (sum: number): string => sum.toString(8).padStart(6, '0');
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

describe('tar archives whose headers readers take', () => {
  test.each<[string, (sum: number) => string, ((byte: number) => number)?]>([
    ['over signed bytes', (sum) => `${octal(sum)}\0 `, SIGNED],
    ['behind a zero byte', (sum) => `\0${octal(sum)}`],
    ['in binary', (sum) => `\x80\0\0\0\0\0${String.fromCharCode(sum >> 8, sum & 255)}`],
    ['in base 64', (sum) => `+${ALPHABET[sum >> 12]}${ALPHABET[(sum >> 6) & 63]}${ALPHABET[sum & 63]}`],
  ])('with a sum %s', (...[, write, byteOf]) => {
    const archive = Buffer.concat([entry('\xc3\xa9', WEIGHTS), END]);
    expect(lookInto(setSum(archive, write, byteOf))).toEqual(weights);
  });

  test('with a sum of nothing, where signed bytes come to it', () => {
    const header = entry('', WEIGHTS);
    // A header of none has eight spaces, 256, and what its other fields come to.
    let left = header.subarray(0, 512).reduce((sum, byte, i) => sum + (i >= 148 && i < 156 ? 0 : SIGNED(byte)), 256);
    for (let i = 0; left > 0; i++) {
      const step = Math.min(left, 128);
      header.writeInt8(-step, i);
      left -= step;
    }
    header.fill(0, 148, 156);
    expect(lookInto(header)).toEqual(weights);
  });

  test('is none with another sum', () => {
    expect(lookInto(setSum(entry('a', WEIGHTS), (sum) => octal(sum + 1)))).toBeUndefined();
  });
});

const record = (pair: string): string => {
  const rest = Buffer.byteLength(pair) + 2;
  const digits = String(rest + String(rest).length).length;
  return `${rest + digits} ${pair}\n`;
};

describe('what pax says of a file', () => {
  const hidden = entry('a.dat', WEIGHTS);
  const text = Buffer.from('x'.repeat(5120));
  const readme = (size: number) => entry('README', Buffer.concat([text, hidden]), { size });
  const whole = text.length + hidden.length;

  test.each<[string, Buffer[]]>([
    ['its size', [entry('p', record('size=5120'), { type: 'x' })]],
    ['its size twice', [entry('p', record('size=7') + record('size=5120'), { type: 'x' })]],
    ['its size as Solaris does', [entry('p', record('size=5120'), { type: 'X' })]],
    [
      'the size of all',
      [entry('p', record('size=5120'), { type: 'g' }), entry('p', record('size=5120'), { type: 'x' })],
    ],
  ])('%s', (_, headers) => {
    const named = Buffer.concat([...headers, readme(whole), END]);
    expect(lookInto(named)).toEqual(weights);
  });

  test('names: the last of them, whatever a comment looks like', () => {
    const records = record('path=m.safetensors') + record('path=a.txt') + record('comment=x\n17 path=m.gguf\n');
    expect(lookInto(Buffer.concat([entry('p', records, { type: 'x' }), entry('b', 'x'), END]))).toBeUndefined();
    const other = record('path=a.txt') + record('path=m.safetensors');
    expect(lookInto(Buffer.concat([entry('p', other, { type: 'x' }), entry('b', 'x'), END]))).toEqual(weights);
  });

  test.each<[string, Buffer]>([
    ['a size that is none', entry('p', record('size=-1'), { type: 'x' })],
    ['records of a wrong length', entry('p', '99 path=a\n', { type: 'x' })],
    ['a file with holes', entry('p', record('GNU.sparse.major=1'), { type: 'x' })],
  ])('%s: all that follows is unseen', (_, header) => {
    const look = lookInto(Buffer.concat([header, entry('b', randomBytes(5120)), END]));
    expect(look?.kind === 'unseen' && look.bytes).toBeGreaterThan(5120);
  });

  test.each<[string, Buffer]>([
    [
      'whose size pax and the header tell differently',
      Buffer.concat([entry('p', record('size=1'), { type: 'x' }), readme(whole)]),
    ],
    ['of a folder that has bytes', entry('docs', Buffer.concat([text, hidden]), { type: '5' })],
    ['of holes as GNU has them', entry('a', 'x', { type: 'S' })],
  ])('an entry %s is not trusted', (_, bytes) => {
    expect(lookInto(Buffer.concat([bytes, END]))?.kind).toBe('unseen');
  });

  test('a size that GNU reads behind a zero byte is not trusted', () => {
    // Others take it for none, and the header in it for one that has all that follows.
    const archive = Buffer.concat([entry('a', readme(whole)), END]);
    archive.write(`\0${(512 + text.length).toString(8).padStart(11, '0')}`, 124);
    const look = lookInto(setSum(archive, (sum) => `${octal(sum)}\0 `));
    expect(look?.kind === 'unseen' && look.bytes).toBeGreaterThan(WEIGHTS.length);
  });
});

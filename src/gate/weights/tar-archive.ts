import type { PackedFile } from './archive.ts';

const BLOCK = 512;
const HEAD_BYTES = 4096;

/** What a tar archive has; undefined where the bytes are none. What follows a header that is none is not looked into, and counts. */
export function tarFiles(bytes: Buffer): PackedFile[] | undefined {
  if (!isHeader(bytes.subarray(0, BLOCK))) return undefined;
  const files: PackedFile[] = [];
  let longName: string | undefined;
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const header = bytes.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) {
      at += BLOCK;
      continue;
    }
    const size = isHeader(header) ? sizeOf(header) : undefined;
    if (size === undefined) return [...files, rest(bytes.length - at)];
    const data = bytes.subarray(at + BLOCK, at + BLOCK + size);
    switch (String.fromCharCode(header[156] ?? 0)) {
      case 'L':
        longName = text(data);
        break;
      case 'x':
        longName = paxPath(data);
        break;
      case 'K':
      case 'g':
        break;
      default:
        files.push({ name: longName ?? nameIn(header), size, packed: size, head: data.subarray(0, HEAD_BYTES) });
        longName = undefined;
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

const rest = (size: number): PackedFile => ({ name: '', size, packed: size });

/** Older archives have no magic, and all have a sum of their header's bytes, the sum itself taken for spaces. */
function isHeader(header: Buffer): boolean {
  if (header.length < BLOCK) return false;
  const expected = Number.parseInt(text(header.subarray(148, 156)).trim(), 8);
  const sum = header.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 0x20 : byte), 0);
  return sum === expected;
}

/** Octal; from 8 GiB on in binary, with the first bit set. */
function sizeOf(header: Buffer): number | undefined {
  const field = header.subarray(124, 136);
  if (field.readUInt32BE(0) === 0x80000000) return Number(field.readBigUInt64BE(4));
  const digits = text(field).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : undefined;
}

function nameIn(header: Buffer): string {
  const prefix = header.toString('latin1', 257, 262) === 'ustar' ? text(header.subarray(345, 500)) : '';
  return [prefix, text(header.subarray(0, 100))].filter(Boolean).join('/');
}

/** `LENGTH path=NAME LF`, among others (POSIX pax). */
const paxPath = (data: Buffer): string | undefined => /(?:^|\n)\d+ path=([^\n]*)\n/.exec(data.toString('utf8'))?.[1];

function text(field: Buffer): string {
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? field.length : end);
}

import { posix } from 'node:path';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';

const BLOCK = 512;
const ZSTD_MAGIC = 0xfd2fb528;

/**
 * Regular files of a tar archive (gzip or zstd, as `@actions/cache` makes it) by base name. It is read here because that
 * client unpacks with `tar -P`: whoever wrote the entry could write any file of the machine, before anyone has looked at it.
 * @param maxBytes of the archive when decompressed
 * @throws Error where it is damaged, or decompresses to more
 */
export function readArchive(packed: Uint8Array, names: readonly string[], maxBytes: number): Map<string, Buffer> {
  const tar = decompress(Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength), maxBytes);
  const found = new Map<string, Buffer>();
  for (const { name, data } of membersOf(tar)) {
    if (found.has(name)) throw new Error(`the archive has two files called ${name}`);
    if (names.includes(name)) found.set(name, data);
  }
  return found;
}

function decompress(packed: Buffer, maxOutputLength: number): Buffer {
  const zstd = packed.length >= 4 && packed.readUInt32LE(0) === ZSTD_MAGIC;
  return zstd ? zstdDecompressSync(packed, { maxOutputLength }) : gunzipSync(packed, { maxOutputLength });
}

/** POSIX pax archives: a header of type `x` may give the next file a longer name, and its end may lie within a block. */
function* membersOf(tar: Buffer): Generator<{ name: string; data: Buffer }> {
  let longName: string | undefined;
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const header = tar.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const size = sizeOf(header);
    const data = tar.subarray(at + BLOCK, at + BLOCK + size);
    if (data.length < size) throw new Error('the archive is cut off');
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === 'x') longName = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(data.toString())?.[1];
    else {
      if (type === '0' || type === '\0') yield { name: posix.basename(longName ?? text(header, 0, 100)), data };
      longName = undefined;
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error('the archive is cut off');
}

function sizeOf(header: Buffer): number {
  const octal = text(header, 124, 136).trim();
  if (!/^[0-7]{1,11}$/.test(octal)) throw new Error('the archive is damaged');
  return Number.parseInt(octal, 8);
}

const text = (header: Buffer, start: number, end: number): string =>
  header.subarray(start, end).toString('utf8').replace(/\0.*$/s, '');

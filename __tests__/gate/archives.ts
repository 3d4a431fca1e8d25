import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { temporaryFolder } from '../helpers/models.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A deflate block of nothing (RFC 1951 3.2.4), of which any number may be in a stream. */
export const EMPTY_BLOCK = Buffer.from('000000ffff', 'hex');

/** A zip archive (APPNOTE 4.3), whatever is in front of it; `empty`: blocks of nothing in front of each file's. */
export function zip(files: Files, { flags = 0, method = 8, front = '', empty = 0 } = {}): Buffer {
  const parts: Buffer[] = [Buffer.from(front, 'latin1')];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content as Uint8Array);
    const blocks = Array.from({ length: empty }, () => EMPTY_BLOCK);
    const packed = method === 8 ? Buffer.concat([...blocks, deflateRawSync(bytes)]) : bytes;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, place, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}

/** By the tar of this machine, in one of its formats. */
export function tar(files: Files, format = 'pax'): Buffer {
  using temporary = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    const path = join(temporary.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  const args = ['--create', '--file=-', `--format=${format}`, ...Object.keys(files)];
  return execFileSync('tar', args, { cwd: temporary.path, maxBuffer: 10_000_000 });
}

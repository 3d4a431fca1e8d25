import type { PackedFile } from './archive.ts';
import { paxRecords } from './pax.ts';
import { BLOCK, isTarHeader, nameIn, sizeIn, text } from './tar-header.ts';

const HEAD_BYTES = 4096;
/** Links, devices and folders have no bytes: some readers skip those that the header says, others do not. */
const WITHOUT_BYTES = /[1-6]/;
/** Files with holes: what the archive has of them begins with a list of these. */
const SPARSE = ['GNU.sparse.major', 'GNU.sparse.map', 'GNU.sparse.size'];

/** What headers in front of a file's own say of it, by the keys of pax; the global ones of all that follow. */
interface Fields {
  readonly global: Map<string, string>;
  readonly next: Map<string, string>;
}

/**
 * What a tar archive has; undefined where the bytes are none. What follows a header that is none, or that readers understand
 * differently, counts as not looked into.
 */
export function tarFiles(bytes: Buffer): PackedFile[] | undefined {
  if (!isTarHeader(bytes.subarray(0, BLOCK))) return undefined;
  const files: PackedFile[] = [];
  const fields: Fields = { global: new Map(), next: new Map() };
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const header = bytes.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) {
      at += BLOCK;
      continue;
    }
    const own = isTarHeader(header) ? sizeIn(header) : undefined;
    const data = bytes.subarray(at + BLOCK);
    const isRead = own !== undefined && addFields(header, data.subarray(0, own), fields);
    const size = isRead ? own : sizeOf(fields, own);
    if (size === undefined || isRead === undefined) return [...files, rest(bytes.length - at)];
    if (!isRead) {
      if (size !== own || isUnclear(header, size, fields)) files.push(rest(bytes.length - at));
      files.push(fileOf(header, data.subarray(0, size), size, fields));
      fields.next.clear();
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

const rest = (size: number): PackedFile => ({ name: '', size, packed: size });

const typeOf = (header: Buffer): string => String.fromCharCode(header[156] ?? 0);

/** Whether the header is one about files that follow; undefined where what it says of them cannot be read. */
function addFields(header: Buffer, data: Buffer, { global, next }: Fields): boolean | undefined {
  const type = typeOf(header);
  if (type === 'L') next.set('path', text(data));
  if (type === 'L' || type === 'K') return true;
  if (type !== 'x' && type !== 'X' && type !== 'g') return false;
  const records = paxRecords(data);
  for (const [key, value] of records ?? []) (type === 'g' ? global : next).set(key, value);
  return records && true;
}

const field = ({ global, next }: Fields, key: string): string | undefined => next.get(key) ?? global.get(key);

/** Bytes of a file: as pax says, or else its own header. */
function sizeOf(fields: Fields, own: number | undefined): number | undefined {
  const size = field(fields, 'size');
  return size === undefined || own === undefined ? own : /^\d{1,15}$/.test(size) ? Number(size) : undefined;
}

const isUnclear = (header: Buffer, size: number, fields: Fields): boolean =>
  (size > 0 && WITHOUT_BYTES.test(typeOf(header))) ||
  typeOf(header) === 'S' ||
  SPARSE.some((key) => field(fields, key) !== undefined);

function fileOf(header: Buffer, data: Buffer, size: number, fields: Fields): PackedFile {
  const name = field(fields, 'GNU.sparse.name') ?? field(fields, 'path') ?? nameIn(header);
  const isCut = data.length < Math.min(size, HEAD_BYTES);
  return { name, size, packed: data.length, ...(!isCut && { head: data.subarray(0, HEAD_BYTES) }) };
}

import { constants, inflateRawSync } from 'node:zlib';
import { findZipDirectories, TAIL_BYTES, type ZipDirectory, type ZipEntry, zipEntries } from '../../model/zip-names.ts';
import type { PackedFile } from './archive.ts';

const LOCAL = 'PK\x03\x04';
/** An archive of none. */
const END = 'PK\x05\x06';
const HEAD_BYTES = 1024;
/** Packed ones that are unpacked for a head, and what all heads of a list may take: its entries may be the same few bytes again and again. */
const PACKED_BYTES = 512;
const MAX_UNPACKED = 67_108_864;
const MAX_DIRECTORY = 16_777_216;
/** Each names two at most, and only one is meant. */
const MAX_DIRECTORIES = 8;

/** Stands for whatever a list does not name. */
const unlisted = (size: number): PackedFile => ({ name: '', size, packed: size });

/**
 * What a zip archive has, by every list of names that a reader may find: anything may be in front of it. Undefined where the bytes
 * are none.
 */
export function zipFiles(bytes: Buffer): PackedFile[] | undefined {
  const directories = findZipDirectories(bytes.subarray(-TAIL_BYTES), bytes.length);
  const files = directories
    .slice(0, MAX_DIRECTORIES)
    .flatMap((one) => (one === 'too large' ? unlisted(bytes.length) : (filesIn(bytes, one) ?? [])));
  if (directories.length > MAX_DIRECTORIES) files.push(unlisted(bytes.length));
  if (files.length > 0) return files;
  const start = bytes.toString('latin1', 0, 4);
  return start === LOCAL ? [unlisted(bytes.length)] : start === END ? [] : undefined;
}

function filesIn(bytes: Buffer, { start, size }: ZipDirectory): PackedFile[] | undefined {
  const entries = zipEntries(bytes.subarray(start, start + Math.min(size, MAX_DIRECTORY)));
  if (entries === undefined) return undefined;
  // Offsets count from the archive's beginning, which is not always the file's: the first local header says where it is.
  const first = entries.reduce((least, { offset }) => Math.min(least, offset), bytes.length);
  const shift = bytes.indexOf(LOCAL) - first;
  let left = MAX_UNPACKED;
  const files = entries.map((entry) => {
    const unpacked = left > 0 ? headOf(bytes, entry, shift) : undefined;
    left -= unpacked?.length ?? 0;
    const head = unpacked && Buffer.from(unpacked.subarray(0, HEAD_BYTES));
    return { name: entry.name, size: Math.max(entry.size, entry.packed), packed: entry.packed, ...(head && { head }) };
  });
  return size > MAX_DIRECTORY ? [...files, unlisted(bytes.length)] : files;
}

/** First bytes of a file, unpacked; undefined where it is encrypted, packed in another way, or not where the list says. */
function headOf(bytes: Buffer, { flags, method, packed, offset }: ZipEntry, shift: number): Buffer | undefined {
  const at = [offset, offset + shift].find((one) => one >= 0 && bytes.toString('latin1', one, one + 4) === LOCAL);
  if (at === undefined || at + 30 > bytes.length || (flags & 1) !== 0) return undefined;
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (method === 0) return bytes.subarray(start, start + Math.min(packed, HEAD_BYTES));
  if (method !== 8) return undefined;
  try {
    const data = bytes.subarray(start, start + Math.min(packed, PACKED_BYTES));
    return inflateRawSync(data, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return undefined;
  }
}

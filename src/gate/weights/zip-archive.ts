import { constants, inflateRawSync } from 'node:zlib';
import { findZipDirectories, TAIL_BYTES, type ZipDirectory, type ZipEntry, zipEntries } from '../../model/zip-names.ts';
import type { PackedFile } from './archive.ts';
import { TELLING_BYTES } from './first-bytes.ts';

const LOCAL = 'PK\x03\x04';
/** An archive of none. */
const END = 'PK\x05\x06';
const HEAD_BYTES = 1024;
/** Packed ones that are unpacked for a head, and what all heads of a list may take: its entries may be the same few bytes again and again. */
const PACKED_BYTES = 1024;
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

function filesIn(bytes: Buffer, { start, size, shift }: ZipDirectory): PackedFile[] | undefined {
  const entries = zipEntries(bytes.subarray(start, start + Math.min(size, MAX_DIRECTORY)));
  if (entries === undefined) return undefined;
  // Offsets count from the archive's beginning, which is not always the file's: readers go by the end record, or the first local header.
  const first = entries.reduce((least, { offset }) => Math.min(least, offset), bytes.length);
  const shifts = [...new Set([0, shift, bytes.indexOf(LOCAL) - first])];
  let left = MAX_UNPACKED;
  const files = entries.flatMap((entry) => {
    const file = { name: entry.name, size: Math.max(entry.size, entry.packed), packed: entry.packed };
    const places = shifts.map((one) => entry.offset + one).filter((at) => isLocal(bytes, at));
    if (places.length === 0) return [file];
    return places.map((at): PackedFile => {
      const unpacked = left > 0 ? headOf(bytes, entry, at) : undefined;
      left -= unpacked?.length ?? 0;
      const head = unpacked && Buffer.from(unpacked.subarray(0, HEAD_BYTES));
      // Packed bytes can be few for many weights.
      return head ? { ...file, head } : { ...file, packed: file.size };
    });
  });
  return size > MAX_DIRECTORY ? [...files, unlisted(bytes.length)] : files;
}

const isLocal = (bytes: Buffer, at: number): boolean =>
  at >= 0 && at + 30 <= bytes.length && bytes.toString('latin1', at, at + 4) === LOCAL;

/** First bytes of a file, unpacked; undefined where it is encrypted, packed in another way, cut off, or too few come out. */
function headOf(bytes: Buffer, { flags, method, packed }: ZipEntry, at: number): Buffer | undefined {
  if ((flags & 1) !== 0) return undefined;
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const data = bytes.subarray(start, start + Math.min(packed, PACKED_BYTES));
  if (data.length < Math.min(packed, PACKED_BYTES)) return undefined;
  if (method === 0) return data;
  if (method !== 8) return undefined;
  try {
    const head = inflateRawSync(data, { finishFlush: constants.Z_SYNC_FLUSH });
    return packed > PACKED_BYTES && head.length < TELLING_BYTES ? undefined : head;
  } catch {
    return undefined;
  }
}

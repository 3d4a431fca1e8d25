import { constants, gunzipSync, inflateSync } from 'node:zlib';
import { fileGroup } from '../../model/file-groups.ts';
import { beginsAsWeights, TELLING_BYTES } from './first-bytes.ts';
import { gzipHead } from './gzip.ts';
import { tarFiles } from './tar-archive.ts';
import { BLOCK, isTarHeader } from './tar-header.ts';
import { zipFiles } from './zip-archive.ts';

/** A file in an archive. */
export interface PackedFile {
  /** Empty where it is not known. */
  readonly name: string;
  /** Bytes, unpacked and as they are there: as the archive says. */
  readonly size: number;
  readonly packed: number;
  /** Its first ones; absent where they cannot be read. */
  readonly head?: Buffer;
}

/** What a look at a file tells: weights, and by what; or so many bytes of which nobody can tell, and why. */
export type Look =
  | { readonly kind: 'weights'; readonly why: string }
  | { readonly kind: 'unseen'; readonly why: string; readonly bytes: number };

/** No more is unpacked to look at it. */
const MAX_UNPACKED = 67_108_864;

/** What nothing here unpacks, by its first bytes. */
const CLOSED: readonly (readonly [string, string])[] = [
  ['7z\xbc\xaf\x27\x1c', '7z archive'],
  ['Rar!\x1a\x07', 'rar archive'],
  ['\xfd7zXZ\0', 'compressed with xz'],
  ['\x5d\0\0', 'compressed with lzma'],
  ['\x28\xb5\x2f\xfd', 'compressed with zstd'],
  ['\x04\x22\x4d\x18', 'compressed with lz4'],
  ['MSCF\0\0\0\0', 'cabinet'],
  ['hsqs', 'squashfs image'],
];
const BZIP2 = /^BZh[1-9]1AY&SY/;
const GZIP = '\x1f\x8b\x08';

/**
 * Looks into what packs other files, whatever it is called; undefined where nothing is found, or it packs none. A file may be an
 * archive in several ways, and everybody unpacks it in another.
 */
export function lookInto(bytes: Buffer): Look | undefined {
  const why = closedBy(bytes);
  return together([
    why === undefined ? undefined : { kind: 'unseen', why, bytes: bytes.length },
    lookAt('zip archive', zipFiles(bytes)),
    lookAt('tar archive', tarFiles(bytes)),
    begins(bytes, GZIP) ? lookUnzipped(bytes) : lookInflated(bytes),
  ]);
}

/** Weights, whatever else there is; or what is unseen in all of them. */
function together(looks: readonly (Look | undefined)[]): Look | undefined {
  const weights = looks.find((look) => look?.kind === 'weights');
  if (weights) return weights;
  const unseen = looks.filter((look) => look?.kind === 'unseen');
  const bytes = unseen.reduce((sum, look) => sum + look.bytes, 0);
  return unseen[0] && { ...unseen[0], bytes };
}

function lookUnzipped(bytes: Buffer): Look | undefined {
  try {
    const content = gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED });
    const tar = tarFiles(content);
    const file = { name: '', size: content.length, packed: bytes.length, head: content };
    return together([
      lookAt('zip archive', zipFiles(content)),
      tar ? lookAt('tar archive', tar) : lookAt('compressed file', [file]),
    ]);
  } catch {
    const head = gzipHead(bytes);
    const look = head && lookAt('compressed file', [{ name: '', size: Number.POSITIVE_INFINITY, packed: 0, head }]);
    return together([look, { kind: 'unseen', why: 'compressed with gzip', bytes: bytes.length }]);
  }
}

const INFLATED_BYTES = 4096;

/** As zlib writes it, and joblib with it: its two bytes are common in other files, which do not unpack. */
function lookInflated(bytes: Buffer): Look | undefined {
  if (bytes[0] !== 0x78 || bytes.length < 8 || bytes.readUInt16BE(0) % 31 !== 0) return undefined;
  try {
    const few = inflateSync(bytes.subarray(0, INFLATED_BYTES), { finishFlush: constants.Z_SYNC_FLUSH });
    const head = few.length < TELLING_BYTES ? inflateAll(bytes) : few;
    const file = { name: '', size: Number.POSITIVE_INFINITY, packed: bytes.length, ...(head && { head }) };
    return lookAt('compressed file', [file]);
  } catch {
    return undefined;
  }
}

function inflateAll(bytes: Buffer): Buffer | undefined {
  try {
    return inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_UNPACKED });
  } catch {
    return undefined;
  }
}

function lookAt(kind: string, files: readonly PackedFile[] = []): Look | undefined {
  const weights = files.find(isWeights);
  if (weights) return { kind: 'weights', why: `${kind} with ${weights.name || 'weights'}` };
  const bytes = files.reduce((sum, file) => sum + (isOpen(file) ? 0 : file.packed), 0);
  return bytes === 0 ? undefined : { kind: 'unseen', why: `${kind} that cannot be seen through`, bytes };
}

const isWeights = ({ name, size, head }: PackedFile): boolean =>
  (fileGroup(name) === 'weights' && !isSmallBin(name, size)) || (head !== undefined && beginsAsWeights(head, size));

/** Office documents have printers' settings and the like in such, Python's packages paths. */
const isSmallBin = (name: string, size: number): boolean => /\.(bin|pth)$/i.test(name) && size < 1_048_576;

/** A file that packs others itself is not looked into. */
const isOpen = ({ head, size }: PackedFile): boolean =>
  size === 0 ||
  (head !== undefined &&
    closedBy(head) === undefined &&
    !begins(head, GZIP) &&
    !begins(head, 'PK\x03\x04') &&
    !isTarHeader(head.subarray(0, BLOCK)));

function closedBy(head: Buffer): string | undefined {
  const known = CLOSED.find(([magic]) => begins(head, magic))?.[1];
  return known ?? (BZIP2.test(head.toString('latin1', 0, 10)) ? 'compressed with bzip2' : undefined);
}

const begins = (bytes: Buffer, magic: string): boolean => bytes.toString('latin1', 0, magic.length) === magic;

import { constants, gunzipSync, inflateSync } from 'node:zlib';
import { fileGroup } from '../../model/file-groups.ts';
import { beginsAsWeights } from './first-bytes.ts';
import { tarFiles } from './tar-archive.ts';
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

/** Looks into what packs other files, whatever it is called; undefined where nothing is found, or it packs none. */
export function lookInto(bytes: Buffer): Look | undefined {
  const closed = closedBy(bytes);
  if (closed !== undefined) return { kind: 'unseen', why: closed, bytes: bytes.length };
  const zip = zipFiles(bytes);
  if (zip) return lookAt('zip archive', zip);
  const tar = tarFiles(bytes);
  if (tar) return lookAt('tar archive', tar);
  return begins(bytes, GZIP) ? lookUnzipped(bytes) : lookInflated(bytes);
}

function lookUnzipped(bytes: Buffer): Look | undefined {
  try {
    const content = gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED });
    const tar = tarFiles(content);
    return lookAt(tar ? 'tar archive' : 'compressed file', tar ?? [whole(content, bytes.length)]);
  } catch {
    return { kind: 'unseen', why: 'compressed with gzip', bytes: bytes.length };
  }
}

/** As zlib writes it, and joblib with it: its two bytes are common in other files, which do not unpack. */
function lookInflated(bytes: Buffer): Look | undefined {
  if (bytes[0] !== 0x78 || bytes.length < 8 || bytes.readUInt16BE(0) % 31 !== 0) return undefined;
  try {
    const head = inflateSync(bytes.subarray(0, 4096), { finishFlush: constants.Z_SYNC_FLUSH });
    return lookAt('compressed file', [{ ...whole(head, bytes.length), size: Number.POSITIVE_INFINITY }]);
  } catch {
    return undefined;
  }
}

const whole = (head: Buffer, packed: number): PackedFile => ({ name: '', size: head.length, packed, head });

function lookAt(kind: string, files: readonly PackedFile[]): Look | undefined {
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
    !tarFiles(head));

function closedBy(head: Buffer): string | undefined {
  const known = CLOSED.find(([magic]) => begins(head, magic))?.[1];
  return known ?? (BZIP2.test(head.toString('latin1', 0, 10)) ? 'compressed with bzip2' : undefined);
}

const begins = (bytes: Buffer, magic: string): boolean => bytes.toString('latin1', 0, magic.length) === magic;

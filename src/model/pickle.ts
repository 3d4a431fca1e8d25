import { sniffNumpy } from './numpy.ts';
import { isOpcode, type Opened, scanOpcodes } from './pickle-opcodes.ts';
import { safetensorsHeader } from './safetensors.ts';

/** What the first bytes of a file say about what a loader might do with it. */
export interface Sniffed {
  /** `pickle`: unpickling it runs what it says. `unclear`: it may hold one where a look at its ends does not reach. */
  readonly kind: 'pickle' | 'unclear';
  readonly reason: string;
}

/** Bytes from the start that are looked at. */
export const HEAD_BYTES = 65_536;

const pickle = (reason: string): Sniffed => ({ kind: 'pickle', reason });
const unclear = (reason: string): Sniffed => ({ kind: 'unclear', reason });

/**
 * Whether a file begins as pickled objects do, by its first {@link HEAD_BYTES}; zip archives are for `sniffZip`.
 * @param file where an argument of an opcode reaches further than that; without it, the bytes are all there is
 */
export function sniffHead(head: Uint8Array, file?: Opened): Sniffed | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  if (hasHeader(bytes)) return pickle(`pickle of protocol ${bytes[1]}`);
  const array = sniffNumpy(bytes);
  if (array === 'objects') return pickle('NumPy array of pickled objects');
  if (array === 'unclear') return unclear('NumPy array with a header that NumPy does not write');
  if (bytes.toString('latin1', 257, 262) === 'ustar') return unclear('tar archive');
  const packed = packedBy(bytes);
  if (packed !== undefined) return unclear(`compressed with ${packed}`);
  switch (scanOpcodes(file ?? { size: bytes.length, at: (position) => bytes.subarray(position) })) {
    case 'pickle':
      return pickle('pickle without a header');
    case 'unclear':
      return unclear('it goes on as a pickle does');
    case 'none':
      return undefined;
  }
}

/** From protocol 2 on a pickle says what it is: PROTO, a number, and an opcode, which the length of a safetensors header is not. */
function hasHeader([code, protocol = 0, next = 0]: Buffer): boolean {
  return code === 0x80 && protocol <= 5 && isOpcode(next);
}

/** The header of safetensors is below 16 MiB, so zeros stand before its `{`: a pickle can begin so, but no block of a zlib stream. */
function isNoZlib(bytes: Buffer): boolean {
  const header = safetensorsHeader(bytes);
  return header !== undefined && header < 1 << 24;
}

const startsWith = (bytes: Buffer, magic: string): boolean => bytes.toString('latin1', 0, magic.length) === magic;

const PACKED: readonly (readonly [string, string])[] = [
  ['\x1f\x8b\x08', 'gzip'],
  ['BZh', 'bzip2'],
  ['\xfd7zXZ\0', 'xz'],
  ['\x28\xb5\x2f\xfd', 'zstd'],
  ['\x04\x22\x4d\x18', 'lz4'],
];
/** As zlib and joblib write it, of any level: other second bytes would be too common in data. */
const ZLIB: readonly string[] = ['\x78\x01', '\x78\x5e', '\x78\x9c', '\x78\xda'];

/** Without a container: properties, size of the dictionary, and a size of what is in it that may be (all ones: not said). */
function isLzmaAlone(bytes: Buffer): boolean {
  return (
    startsWith(bytes, '\x5d\0') && bytes.length > 13 && (isOnes(bytes.subarray(5, 13)) || bytes.readUInt16LE(11) === 0)
  );
}

const isOnes = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0xff);

function packedBy(bytes: Buffer): string | undefined {
  const known = PACKED.find(([magic]) => startsWith(bytes, magic))?.[1] ?? (isLzmaAlone(bytes) ? 'lzma' : undefined);
  return known ?? (!isNoZlib(bytes) && ZLIB.some((magic) => startsWith(bytes, magic)) ? 'zlib' : undefined);
}

/**
 * Ends of names under which pickled objects are saved: loading one can run any code. By name only, since a loader that is told
 * to unpickle does so whatever a file is called: `formats` is the stronger demand.
 */
export const PICKLE_NAMES: readonly string[] = [
  '.pkl',
  '.pickle',
  '.pt',
  '.pth',
  '.bin',
  '.ckpt',
  '.joblib',
  '.pkl.gz',
  '.pkl.bz2',
  '.pkl.xz',
  '.pkl.zst',
  '.sav',
  '.pdparams',
  '.pdopt',
  '.dill',
  '.cloudpickle',
  '.npy',
  '.npz',
  '.mar',
  '.nemo',
];

export const isPickleName = (path: string): boolean =>
  PICKLE_NAMES.some((ending) => path.toLowerCase().endsWith(ending));

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

/** Whether a file begins as pickled objects do, by its first {@link HEAD_BYTES}; zip archives are for `sniffZip`. */
export function sniffHead(head: Uint8Array): Sniffed | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  if (hasHeader(bytes)) return pickle(`pickle of protocol ${bytes[1]}`);
  if (startsWith(bytes, '\x93NUMPY') && /['"]\|?O\d*['"]/.test(bytes.toString('latin1', 0, 4096)))
    return pickle('NumPy array of pickled objects');
  if (bytes.toString('latin1', 257, 262) === 'ustar') return unclear('tar archive');
  if (isSafetensors(bytes)) return undefined;
  const packed = PACKED.find(([magic]) => startsWith(bytes, magic));
  return packed ? unclear(`compressed with ${packed[1]}`) : scanText(bytes);
}

/** From protocol 2 on a pickle says what it is: PROTO, a number, and an opcode, which the length of a safetensors header is not. */
function hasHeader(bytes: Buffer): boolean {
  const [code, protocol = 0, next = 0] = bytes;
  return code === 0x80 && protocol >= 2 && protocol <= 5 && (OPCODES.has(String.fromCharCode(next)) || isNewer(next));
}

/** Opcodes since protocol 2, and those that {@link OPCODES} has no place for. */
const isNewer = (code: number): boolean => (code >= 0x80 && code <= 0x98) || code === 0x28 || code === 0x2e;

/** The length of its header, below 16 MiB, then JSON: any number may look as if something were compressed. */
const isSafetensors = (bytes: Buffer): boolean => bytes.length > 8 && bytes.readUIntBE(3, 5) === 0 && bytes[8] === 0x7b;

const startsWith = (bytes: Buffer, magic: string): boolean => bytes.toString('latin1', 0, magic.length) === magic;

const PACKED: readonly (readonly [string, string])[] = [
  ['\x1f\x8b\x08', 'gzip'],
  ['BZh', 'bzip2'],
  ['\xfd7zXZ\0', 'xz'],
  ['\x28\xb5\x2f\xfd', 'zstd'],
  ['\x04\x22\x4d\x18', 'lz4'],
  // zlib, as joblib writes it: other second bytes would be too common in data.
  ['\x78\x9c', 'zlib'],
  ['\x78\x01', 'zlib'],
  ['\x78\xda', 'zlib'],
];

/** How an opcode's argument is written, and what it does to the stack: how many it takes, how many it leaves. */
type Opcode = readonly [argument: Argument, takes: number, leaves: number];
type Argument = 'none' | 'line' | 'two-lines' | number | 'length-1' | 'length-4';

/** Back to the last MARK. */
const TO_MARK = -1;

/**
 * Opcodes of protocols 0 and 1 (https://github.com/python/cpython/blob/main/Lib/pickletools.py), which have no header: a pickle is told from
 * text and data by being one.
 */
const OPCODES: ReadonlyMap<string, Opcode> = new Map<string, Opcode>([
  ...[...'N]})'].map((code): [string, Opcode] => [code, ['none', 0, 1]]),
  ...[...'FILSVPg'].map((code): [string, Opcode] => [code, ['line', 0, 1]]),
  ['p', ['line', 1, 1]],
  ['c', ['two-lines', 0, 1]],
  ['i', ['two-lines', TO_MARK, 1]],
  ['K', [1, 0, 1]],
  ['M', [2, 0, 1]],
  ['J', [4, 0, 1]],
  ['G', [8, 0, 1]],
  ['h', [1, 0, 1]],
  ['j', [4, 0, 1]],
  ['q', [1, 1, 1]],
  ['r', [4, 1, 1]],
  ['U', ['length-1', 0, 1]],
  ...[...'TXB'].map((code): [string, Opcode] => [code, ['length-4', 0, 1]]),
  ['C', ['length-1', 0, 1]],
  ...[...'ltd'].map((code): [string, Opcode] => [code, ['none', TO_MARK, 1]]),
  ...[...'eu'].map((code): [string, Opcode] => [code, ['none', TO_MARK, 0]]),
  ['o', ['none', TO_MARK, 1]],
  ['0', ['none', 1, 0]],
  ['1', ['none', TO_MARK, 0]],
  ['2', ['none', 1, 2]],
  ['a', ['none', 2, 1]],
  ['b', ['none', 2, 1]],
  ['s', ['none', 3, 1]],
  ['R', ['none', 2, 1]],
  ['Q', ['none', 1, 1]],
]);

/** What runs code: calls, and what makes or fills an object. */
const CALLS = 'Riob';
/** So many opcodes in a row are no accident. */
const MANY = 64;

function scanText(bytes: Buffer): Sniffed | undefined {
  const stack: ('value' | 'mark')[] = [];
  let imports = 0;
  let at = 0;
  for (let count = 0; at < bytes.length; count++) {
    const code = String.fromCharCode(bytes[at] ?? 0);
    if (code === '.') return imports > 0 && stack.length > 0 ? pickle('pickle without a header') : undefined;
    if (code === '(') {
      stack.push('mark');
      at++;
      continue;
    }
    const opcode = OPCODES.get(code);
    const next = opcode && endOf(opcode[0], bytes, at + 1);
    if (opcode === undefined || next === undefined) return undefined;
    if (next > bytes.length) return count >= MANY ? unclear('it goes on as a pickle does') : undefined;
    if (!apply(stack, opcode)) return undefined;
    if (CALLS.includes(code) && (imports > 0 || code === 'i')) return pickle('pickle without a header');
    if (code === 'c') imports++;
    at = next;
  }
  return bytes.length >= HEAD_BYTES ? unclear('it goes on as a pickle does') : undefined;
}

/** Whether the stack has what an opcode takes: where it has not, unpickling ends there. */
function apply(stack: ('value' | 'mark')[], [, takes, leaves]: Opcode): boolean {
  if (takes === TO_MARK) {
    const mark = stack.lastIndexOf('mark');
    if (mark < 0) return false;
    stack.length = mark;
  } else {
    if (stack.slice(stack.length - takes).includes('mark') || stack.length < takes) return false;
    stack.length -= takes;
  }
  for (let i = 0; i < leaves; i++) stack.push('value');
  return true;
}

/** Where an argument ends; beyond the bytes where they do not hold all of it, undefined where it is none. */
function endOf(argument: Argument, bytes: Buffer, at: number): number | undefined {
  switch (argument) {
    case 'none':
      return at;
    case 'line':
      return lineEnd(bytes, at);
    case 'two-lines': {
      const middle = nameEnd(bytes, at);
      return middle === undefined ? undefined : nameEnd(bytes, middle);
    }
    case 'length-1':
      return at + 1 + (bytes[at] ?? 0);
    case 'length-4':
      return at + 4 + (at + 4 <= bytes.length ? bytes.readUInt32LE(at) : 0);
    default:
      return at + argument;
  }
}

function lineEnd(bytes: Buffer, at: number): number | undefined {
  const newline = bytes.indexOf(0x0a, at);
  const line = bytes.subarray(at, newline < 0 ? bytes.length : newline);
  if (line.some((byte) => byte < 0x20 && byte !== 0x0d)) return undefined;
  return newline < 0 ? bytes.length + 1 : newline + 1;
}

/** Of a module or what is in it. */
function nameEnd(bytes: Buffer, at: number): number | undefined {
  const end = lineEnd(bytes, at);
  if (end === undefined || end > bytes.length) return end;
  return /^[A-Za-z_][\w.]*\r?$/.test(bytes.toString('latin1', at, end - 1)) ? end : undefined;
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
  '.dill',
  '.cloudpickle',
  '.npy',
  '.npz',
  '.mar',
  '.nemo',
];

export const isPickleName = (path: string): boolean =>
  PICKLE_NAMES.some((ending) => path.toLowerCase().endsWith(ending));

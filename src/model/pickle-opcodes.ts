/** A file by its size in bytes, and bytes of it from a position on: at least one where there is one. */
export interface Opened {
  readonly size: number;
  at(position: number): Buffer;
}

/** How an opcode's argument is written (`size-N`: its size in N bytes comes first), how many it takes off the stack, how many it leaves. */
type Opcode = readonly [argument: Argument, takes: number, leaves: number];
type Argument = 'none' | 'line' | 'two-lines' | number | 'size-1' | 'size-4' | 'size-8';

/** Back to the last MARK. */
const TO_MARK = -1;
/** What is on top, be it a MARK. */
const TOP = -2;

const OPCODE_LIST: readonly (readonly [codes: string, opcode: Opcode])[] = [
  ['N]})\x88\x89\x8f\x97', ['none', 0, 1]],
  ['FILSVPg', ['line', 0, 1]],
  ['p', ['line', 1, 1]],
  ['c', ['two-lines', 0, 1]],
  ['i', ['two-lines', TO_MARK, 1]],
  ['Kh\x82', [1, 0, 1]],
  ['M\x83', [2, 0, 1]],
  ['Jj\x84', [4, 0, 1]],
  ['G', [8, 0, 1]],
  ['q', [1, 1, 1]],
  ['r', [4, 1, 1]],
  ['UC\x8a\x8c', ['size-1', 0, 1]],
  ['TXB\x8b', ['size-4', 0, 1]],
  ['\x8d\x8e\x96', ['size-8', 0, 1]],
  ['ltdo\x91', ['none', TO_MARK, 1]],
  ['eu1\x90', ['none', TO_MARK, 0]],
  ['0', ['none', TOP, 0]],
  ['2', ['none', 1, 2]],
  ['abR\x81\x86\x93', ['none', 2, 1]],
  ['s\x87\x92', ['none', 3, 1]],
  ['Q\x85\x94\x98', ['none', 1, 1]],
  ['\x80', [1, 0, 0]],
  ['\x95', [8, 0, 0]],
];

/**
 * All opcodes but MARK and STOP (https://github.com/python/cpython/blob/main/Lib/pickletools.py). Unpicklers take those of every
 * protocol, whether or not a header announced it: without one, a pickle is told from text and data by being one.
 */
const OPCODES: ReadonlyMap<number, Opcode> = new Map(
  OPCODE_LIST.flatMap(([codes, opcode]) => [...codes].map((code) => [code.charCodeAt(0), opcode] as const)),
);
const codesOf = (codes: string): ReadonlySet<number> => new Set(Buffer.from(codes, 'latin1'));
const [MARK, STOP] = [0x28, 0x2e];
const IMPORTS = codesOf('c\x82\x83\x84\x93');
/** What runs code: calls, and what makes or fills an object. */
const CALLS = codesOf('Riob\x81\x92');
const INSTANCE = 0x69;

export const isOpcode = (code: number): boolean => OPCODES.has(code) || code === MARK || code === STOP;

/** So many in a row are no accident. */
const MAX_OPCODES = 65_536;
/** Parts of the file that are looked at. */
const MAX_LOOKS = 64;

/** Whether a file is, from its first byte on, a pickle that imports something; `unclear` where that is too far to be followed. */
export function scanOpcodes(file: Opened): 'pickle' | 'none' | 'unclear' {
  const bytes = new Reader(file);
  const stack: ('value' | 'mark')[] = [];
  let imports = 0;
  for (let count = 0; !bytes.ended; count++) {
    if (count >= MAX_OPCODES || bytes.looks > MAX_LOOKS) return 'unclear';
    const code = bytes.number(1);
    if (code === STOP) return imports > 0 && stack.length > 0 ? 'pickle' : 'none';
    if (code === MARK) {
      stack.push('mark');
      continue;
    }
    const opcode = OPCODES.get(code);
    if (opcode === undefined || !pass(opcode[0], bytes)) return bytes.looks > MAX_LOOKS ? 'unclear' : 'none';
    if (!apply(stack, opcode)) return 'none';
    if (CALLS.has(code) && (imports > 0 || code === INSTANCE)) return 'pickle';
    if (IMPORTS.has(code)) imports++;
  }
  return 'none';
}

/** Whether the stack has what an opcode takes: where it has not, unpickling ends there. */
function apply(stack: ('value' | 'mark')[], [, takes, leaves]: Opcode): boolean {
  if (takes === TO_MARK) {
    const mark = stack.lastIndexOf('mark');
    if (mark < 0) return false;
    stack.length = mark;
  } else if (takes === TOP) {
    if (stack.pop() === undefined) return false;
  } else {
    if (stack.length < takes || stack.slice(stack.length - takes).includes('mark')) return false;
    stack.length -= takes;
  }
  for (let i = 0; i < leaves; i++) stack.push('value');
  return true;
}

/** Goes behind an argument; false where it is none. */
function pass(argument: Argument, bytes: Reader): boolean {
  switch (argument) {
    case 'none':
      return true;
    case 'line':
      return bytes.line() !== undefined;
    case 'two-lines':
      return isName(bytes.line()) && isName(bytes.line());
    case 'size-1':
    case 'size-4':
    case 'size-8':
      return bytes.skip(bytes.number(Number(argument.slice('size-'.length))));
    default:
      return bytes.skip(argument);
  }
}

/** Of a module, or of what is in it; as Latin-1. */
const isName = (line: string | undefined): boolean =>
  line !== undefined && /^[\w\x80-\xff][\w.\x80-\xff-]*\r?$/.test(line);

/** Goes through a file without reading what it skips. */
class Reader {
  readonly #file: Opened;
  #part: Buffer;
  /** Of the part in the file, and in the part. */
  #start = 0;
  #at = 0;
  looks = 1;

  constructor(file: Opened) {
    this.#file = file;
    this.#part = file.at(0);
  }

  get ended(): boolean {
    return this.#start + this.#at >= this.#file.size;
  }

  /** Of so many bytes, the lowest first; NaN where the file ends before. */
  number(size: number): number {
    if (this.#at + size > this.#part.length) this.#look();
    if (size > this.#part.length - this.#at) return Number.NaN;
    let found = 0;
    for (let i = size - 1; i >= 0; i--) found = found * 256 + (this.#part[this.#at + i] ?? 0);
    this.#at += size;
    return found;
  }

  /** Whether the file has as many. */
  skip(size: number): boolean {
    this.#at += size;
    return this.#start + this.#at <= this.#file.size;
  }

  /** Up to the next end of line, which is skipped; undefined where there is none near. Unpicklers take any byte in a text, tabs before a number. */
  line(): string | undefined {
    for (let text = ''; !this.ended && this.looks <= MAX_LOOKS; ) {
      if (this.#at >= this.#part.length) this.#look();
      const rest = this.#part.subarray(this.#at);
      const end = rest.indexOf(0x0a);
      const line = end < 0 ? rest : rest.subarray(0, end);
      text += line.toString('latin1');
      this.#at += line.length + (end < 0 ? 0 : 1);
      if (end >= 0) return text;
    }
    return undefined;
  }

  #look(): void {
    this.#start += this.#at;
    this.#at = 0;
    this.#part = this.#file.at(this.#start);
    this.looks++;
  }
}

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/model/numpy.ts
var MAGIC = "NUMPY";
var NUMBERS = String.raw`'[<>|=]?[?biufcmMSUV]\d*(\[\d*\w+\])?'`;
var FIELDS = String.raw`\[(\('\w*', ${NUMBERS}(, \(\d+,?( \d+,?)*\))?\)(, )?)+\]`;
var PLAIN = new RegExp(
  String.raw`^\{'descr': (${NUMBERS}|${FIELDS}), 'fortran_order': (True|False), 'shape': \([\d, ]*\), \} *\n?$`
);
var OBJECTS = /'[<>|=]?O\d*'/;
function sniffNumpy(head) {
  if (head.toString("latin1", 0, MAGIC.length) !== MAGIC) return void 0;
  if (head.length < 12) return "unclear";
  const [start, length] = head[6] === 1 ? [10, head.readUInt16LE(8)] : [12, head.readUInt32LE(8)];
  const header = head.toString("latin1", start, start + length);
  if (OBJECTS.test(header)) return "objects";
  return header.length === length && PLAIN.test(header) ? "numbers" : "unclear";
}

// src/model/pickle-opcodes.ts
var TO_MARK = -1;
var TOP = -2;
var OPCODE_LIST = [
  ["N]})", ["none", 0, 1]],
  ["FILSVPg", ["line", 0, 1]],
  ["p", ["line", 1, 1]],
  ["c", ["two-lines", 0, 1]],
  ["i", ["two-lines", TO_MARK, 1]],
  ["Kh", [1, 0, 1]],
  ["M", [2, 0, 1]],
  ["Jj", [4, 0, 1]],
  ["G", [8, 0, 1]],
  ["q", [1, 1, 1]],
  ["r", [4, 1, 1]],
  ["UC", ["size-1", 0, 1]],
  ["TXB", ["size-4", 0, 1]],
  ["", ["size-8", 0, 1]],
  ["ltdo", ["none", TO_MARK, 1]],
  ["eu1", ["none", TO_MARK, 0]],
  ["0", ["none", TOP, 0]],
  ["2", ["none", 1, 2]],
  ["abR", ["none", 2, 1]],
  ["s", ["none", 3, 1]],
  ["Q", ["none", 1, 1]],
  ["", [1, 0, 0]],
  ["", [8, 0, 0]]
];
var OPCODES = new Map(
  OPCODE_LIST.flatMap(([codes, opcode]) => [...codes].map((code) => [code.charCodeAt(0), opcode]))
);
var codesOf = (codes) => new Set(Buffer.from(codes, "latin1"));
var [MARK, STOP] = [40, 46];
var IMPORTS = codesOf("c");
var CALLS = codesOf("Riob");
var INSTANCE = 105;
var isOpcode = (code) => OPCODES.has(code) || code === MARK || code === STOP;
var MAX_OPCODES = 65536;
var MAX_LOOKS = 64;
function scanOpcodes(file) {
  const bytes = new Reader(file);
  const stack = [];
  let imports = 0;
  for (let count = 0; !bytes.ended; count++) {
    if (count >= MAX_OPCODES || bytes.looks > MAX_LOOKS) return "unclear";
    const code = bytes.number(1);
    if (code === STOP) return imports > 0 && stack.length > 0 ? "pickle" : "none";
    if (code === MARK) {
      stack.push("mark");
      continue;
    }
    const opcode = OPCODES.get(code);
    if (opcode === void 0 || !pass(opcode[0], bytes)) return bytes.looks > MAX_LOOKS ? "unclear" : "none";
    if (!apply(stack, opcode)) return "none";
    if (CALLS.has(code) && (imports > 0 || code === INSTANCE)) return "pickle";
    if (IMPORTS.has(code)) imports++;
  }
  return "none";
}
function apply(stack, [, takes, leaves]) {
  if (takes === TO_MARK) {
    const mark = stack.lastIndexOf("mark");
    if (mark < 0) return false;
    stack.length = mark;
  } else if (takes === TOP) {
    if (stack.pop() === void 0) return false;
  } else {
    if (stack.length < takes || stack.slice(stack.length - takes).includes("mark")) return false;
    stack.length -= takes;
  }
  for (let i = 0; i < leaves; i++) stack.push("value");
  return true;
}
function pass(argument, bytes) {
  switch (argument) {
    case "none":
      return true;
    case "line":
      return bytes.line() !== void 0;
    case "two-lines":
      return isName(bytes.line()) && isName(bytes.line());
    case "size-1":
    case "size-4":
    case "size-8":
      return bytes.skip(bytes.number(Number(argument.slice("size-".length))));
    default:
      return bytes.skip(argument);
  }
}
var isName = (line) => line !== void 0 && /^[\w\x80-\xff][\w.\x80-\xff-]*\r?$/.test(line);
var Reader = class {
  #file;
  #part;
  /** Of the part in the file, and in the part. */
  #start = 0;
  #at = 0;
  looks = 1;
  constructor(file) {
    this.#file = file;
    this.#part = file.at(0);
  }
  get ended() {
    return this.#start + this.#at >= this.#file.size;
  }
  /** Of so many bytes, the lowest first; NaN where the file ends before. */
  number(size) {
    if (this.#at + size > this.#part.length) this.#look();
    if (size > this.#part.length - this.#at) return Number.NaN;
    let found = 0;
    for (let i = size - 1; i >= 0; i--) found = found * 256 + (this.#part[this.#at + i] ?? 0);
    this.#at += size;
    return found;
  }
  /** Whether the file has as many. */
  skip(size) {
    this.#at += size;
    return this.#start + this.#at <= this.#file.size;
  }
  /** Up to the next end of line, which is skipped; undefined where there is none near. Unpicklers take any byte in a text, tabs before a number. */
  line() {
    for (let text = ""; !this.ended && this.looks <= MAX_LOOKS; ) {
      if (this.#at >= this.#part.length) this.#look();
      const rest = this.#part.subarray(this.#at);
      const end = rest.indexOf(10);
      const line = end < 0 ? rest : rest.subarray(0, end);
      text += line.toString("latin1");
      this.#at += line.length + (end < 0 ? 0 : 1);
      if (end >= 0) return text;
    }
    return void 0;
  }
  #look() {
    this.#start += this.#at;
    this.#at = 0;
    this.#part = this.#file.at(this.#start);
    this.looks++;
  }
};

// src/model/safetensors.ts
var MAX_HEADER_BYTES = 1e8;
function safetensorsHeader(bytes) {
  if (bytes.length < 9 || bytes[8] !== 123) return void 0;
  const length = bytes.readBigUInt64LE(0);
  return length >= 2n && length <= MAX_HEADER_BYTES ? Number(length) : void 0;
}

// src/model/pickle.ts
var HEAD_BYTES = 65536;
var pickle = (reason) => ({ kind: "pickle", reason });
var unclear = (reason) => ({ kind: "unclear", reason });
function sniffHead(head, file) {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  if (hasHeader(bytes)) return pickle(`pickle of protocol ${bytes[1]}`);
  const array = sniffNumpy(bytes);
  if (array === "objects") return pickle("NumPy array of pickled objects");
  if (array === "unclear") return unclear("NumPy array with a header that NumPy does not write");
  if (bytes.toString("latin1", 257, 262) === "ustar") return unclear("tar archive");
  const packed = packedBy(bytes);
  if (packed !== void 0) return unclear(`compressed with ${packed}`);
  switch (scanOpcodes(file ?? { size: bytes.length, at: (position) => bytes.subarray(position) })) {
    case "pickle":
      return pickle("pickle without a header");
    case "unclear":
      return unclear("it goes on as a pickle does");
    case "none":
      return void 0;
  }
}
function hasHeader([code, protocol = 0, next = 0]) {
  return code === 128 && protocol <= 5 && isOpcode(next);
}
function isNoZlib(bytes) {
  const header = safetensorsHeader(bytes);
  return header !== void 0 && header < 1 << 24;
}
var startsWith = (bytes, magic) => bytes.toString("latin1", 0, magic.length) === magic;
var PACKED = [
  ["\b", "gzip"],
  ["BZh", "bzip2"],
  ["ý7zXZ\0", "xz"],
  ["(µ/ý", "zstd"],
  ['"M', "lz4"]
];
var ZLIB = ["x", "x^", "x", "xÚ"];
function isLzmaAlone(bytes) {
  return startsWith(bytes, "]\0") && bytes.length > 13 && (isOnes(bytes.subarray(5, 13)) || bytes.readUInt16LE(11) === 0);
}
var isOnes = (bytes) => bytes.every((byte) => byte === 255);
function packedBy(bytes) {
  const known = PACKED.find(([magic]) => startsWith(bytes, magic))?.[1] ?? (isLzmaAlone(bytes) ? "lzma" : void 0);
  return known ?? (!isNoZlib(bytes) && ZLIB.some((magic) => startsWith(bytes, magic)) ? "zlib" : void 0);
}
var PICKLE_NAMES = [
  ".pkl",
  ".pickle",
  ".pt",
  ".pth",
  ".bin",
  ".ckpt",
  ".joblib",
  ".pkl.gz",
  ".pkl.bz2",
  ".pkl.xz",
  ".pkl.zst",
  ".sav",
  ".pdparams",
  ".pdopt",
  ".dill",
  ".cloudpickle",
  ".npy",
  ".npz",
  ".mar",
  ".nemo"
];
var isPickleName = (path) => PICKLE_NAMES.some((ending) => path.toLowerCase().endsWith(ending));

export {
  isOpcode,
  HEAD_BYTES,
  sniffHead,
  PICKLE_NAMES,
  isPickleName
};

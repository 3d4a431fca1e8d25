/**
 * Snappy's block format (google/snappy, format_description.txt): a length as varint, then literals and copies of what came
 * before. GitHub's attestation store keeps bundles so.
 * @throws RangeError for what is no such block, or is longer than `maxBytes`
 */
export function unsnappy(block: Uint8Array, maxBytes: number): Buffer {
  const { value: length, next } = varint(block);
  if (length > maxBytes) throw new RangeError(`${length} bytes, where at most ${maxBytes} are read`);
  const out = Buffer.alloc(length);
  let done = 0;
  for (let at = next; at < block.length; ) {
    const element = readElement(block, at);
    if (done + element.length > length) throw new RangeError('more than it says');
    if (element.offset === undefined) {
      if (element.next + element.length > block.length) throw new RangeError('a literal is cut off');
      out.set(block.subarray(element.next, element.next + element.length), done);
      at = element.next + element.length;
    } else {
      copyWithin(out, done, element.offset, element.length);
      at = element.next;
    }
    done += element.length;
  }
  if (done !== length) throw new RangeError('less than it says');
  return out;
}

/** `offset` undefined: a literal, whose bytes follow at `next`. */
interface Element {
  readonly length: number;
  readonly offset?: number;
  readonly next: number;
}

function readElement(block: Uint8Array, at: number): Element {
  const tag = byteAt(block, at);
  const upper = tag >> 2;
  switch (tag & 3) {
    case 0: {
      // 60 to 63: the length less one follows, in one to four bytes.
      const more = upper < 60 ? 0 : upper - 59;
      return { length: (more === 0 ? upper : littleEndian(block, at + 1, more)) + 1, next: at + 1 + more };
    }
    case 1:
      return { length: (upper & 7) + 4, offset: ((tag >> 5) << 8) | byteAt(block, at + 1), next: at + 2 };
    case 2:
      return { length: upper + 1, offset: littleEndian(block, at + 1, 2), next: at + 3 };
    default:
      return { length: upper + 1, offset: littleEndian(block, at + 1, 4), next: at + 5 };
  }
}

/** Source and target may overlap: then what was just written is repeated. */
function copyWithin(out: Buffer, done: number, offset: number, length: number): void {
  if (offset === 0 || offset > done) throw new RangeError('a copy of what was not there');
  for (let i = 0; i < length; i++) out[done + i] = out[done + i - offset] ?? 0;
}

function varint(block: Uint8Array): { value: number; next: number } {
  let value = 0;
  for (let i = 0; i < 5; i++) {
    const byte = byteAt(block, i);
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, next: i + 1 };
  }
  throw new RangeError('no length');
}

function littleEndian(block: Uint8Array, at: number, bytes: number): number {
  let value = 0;
  for (let i = 0; i < bytes; i++) value += byteAt(block, at + i) * 2 ** (8 * i);
  return value;
}

function byteAt(block: Uint8Array, at: number): number {
  const byte = block[at];
  if (byte === undefined) throw new RangeError('it is cut off');
  return byte;
}

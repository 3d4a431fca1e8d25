import { isUtf8 } from 'node:buffer';
import { Words } from './words.ts';

export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;
export interface JsonObject {
  [key: string]: JsonValue;
}

export interface StrictJsonLimits {
  readonly maxBytes: number;
  /** Nested arrays and objects; default 64. */
  readonly maxDepth?: number;
}

/** Why bytes are not the strict JSON that was asked for. `reason` is one line without the input's own text. */
export class StrictJsonError extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`not acceptable JSON: ${reason}`);
    this.name = 'StrictJsonError';
    this.reason = reason;
  }
}

/** Whether it is an object as JSON knows them: not null, not an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * JSON (RFC 8259) that every parser reads alike: valid UTF-8, no byte order mark, no duplicate key, no `__proto__`, no lone
 * surrogate, no number beyond the range of a double. Two parsers that disagree about the same signed bytes are how a
 * payload shows one thing to the reviewer and another to the gate.
 * @throws StrictJsonError
 */
export function parseStrictJson(bytes: Uint8Array, limits: StrictJsonLimits): JsonValue {
  if (bytes.byteLength > limits.maxBytes) {
    throw new StrictJsonError(`${bytes.byteLength} bytes, more than the ${limits.maxBytes} allowed`);
  }
  if (!isUtf8(bytes)) throw new StrictJsonError('not valid UTF-8');
  return new Reader(bytes, limits.maxDepth ?? 64).document();
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const LARGE_E = 0x45;
const SMALL_E = 0x65;
const LITERALS: ReadonlyMap<number, [string, JsonValue]> = new Map([
  [0x74, ['true', true]],
  [0x66, ['false', false]],
  [0x6e, ['null', null]],
]);

type Container = { array: JsonValue[] } | { object: JsonObject; key: string };

/** A statement about 200,000 files has a million. Far beyond, keys and values take many times the memory of the text. */
const MAX_VALUES = 4_000_000;

/**
 * Iterative, with its own stack, and without regular expressions: neither depth nor length of the input can overflow ours.
 * Reads the bytes themselves: a text of them would be in memory as well, and stay there for as long as any part of it.
 */
class Reader {
  readonly #bytes: Buffer;
  readonly #maxDepth: number;
  readonly #words = new Words();
  #at = 0;

  constructor(bytes: Uint8Array, maxDepth: number) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#maxDepth = maxDepth;
  }

  document(): JsonValue {
    const open: Container[] = [];
    for (let values = 0; ; values++) {
      if (values > MAX_VALUES) throw this.#fault(`more than ${MAX_VALUES} values`);
      let value = this.#value(open);
      // An opened container has no value yet; a finished one is its parent's value and may finish that one too.
      while (value !== undefined) {
        const parent = open.at(-1);
        if (parent === undefined) return this.#end(value);
        put(parent, value);
        value = this.#next(parent) ? undefined : close(open);
      }
    }
  }

  /** A scalar, an empty container, or undefined after pushing a container that has members. */
  #value(open: Container[]): JsonValue | undefined {
    const code = this.#peek();
    if (code === QUOTE) return this.#string();
    if (code !== OPEN_ARRAY && code !== OPEN_OBJECT) return this.#scalar(code);
    if (open.length >= this.#maxDepth) throw this.#fault(`nested deeper than ${this.#maxDepth}`);
    this.#at++;
    if (code === OPEN_ARRAY) {
      if (this.#take(CLOSE_ARRAY)) return [];
      open.push({ array: [] });
    } else {
      if (this.#take(CLOSE_OBJECT)) return {};
      const object: JsonObject = {};
      open.push({ object, key: this.#key(object) });
    }
    return undefined;
  }

  /** Whether another member follows in this container. */
  #next(parent: Container): boolean {
    const more = this.#take(COMMA);
    if ('array' in parent) {
      if (!more && !this.#take(CLOSE_ARRAY)) throw this.#fault('"," or "]" expected');
    } else if (more) {
      parent.key = this.#key(parent.object);
    } else if (!this.#take(CLOSE_OBJECT)) {
      throw this.#fault('"," or "}" expected');
    }
    return more;
  }

  #key(object: JsonObject): string {
    if (this.#peek() !== QUOTE) throw this.#fault('a key expected');
    const key = this.#string();
    if (key === '__proto__') throw this.#fault('the key "__proto__"');
    if (Object.hasOwn(object, key)) throw this.#fault('a duplicate key');
    if (!this.#take(COLON)) throw this.#fault('":" expected');
    return key;
  }

  #string(): string {
    const bytes = this.#bytes;
    const start = ++this.#at;
    let seen = 0;
    let escaped = false;
    for (let at = start; at < bytes.length; at++) {
      const code = bytes[at] as number;
      if (code === QUOTE) {
        this.#at = at + 1;
        return escaped ? this.#unescaped(start, at) : this.#words.read(bytes, start, at, seen < 0x80);
      }
      if (code < 0x20) throw this.#fault('a control character in a string', at);
      seen |= code;
      if (code === BACKSLASH) {
        escaped = true;
        at++;
      }
    }
    throw this.#fault('a string without end', start - 1);
  }

  #unescaped(start: number, end: number): string {
    let value: string;
    try {
      value = JSON.parse(`"${this.#bytes.toString('utf8', start, end)}"`) as string;
    } catch {
      throw this.#fault('an invalid escape in a string', start);
    }
    // Valid UTF-8 is well formed: only an escape can bring a lone surrogate.
    if (!value.isWellFormed()) throw this.#fault('a lone surrogate', start);
    return value;
  }

  #scalar(code: number): JsonValue {
    const literal = LITERALS.get(code);
    if (literal === undefined) return this.#number();
    const [word, value] = literal;
    if (this.#latin1(this.#at, this.#at + word.length) !== word) throw this.#fault('a value expected');
    this.#at += word.length;
    return value;
  }

  #number(): number {
    const bytes = this.#bytes;
    const start = this.#at;
    if (bytes[this.#at] === MINUS) this.#at++;
    const first = this.#at;
    if (this.#digits() === 0) throw this.#fault('a value expected', start);
    if (bytes[first] === ZERO && this.#at > first + 1) throw this.#fault('a number with a leading zero', start);
    if (bytes[this.#at] === POINT) {
      this.#at++;
      if (this.#digits() === 0) throw this.#fault('digits expected');
    }
    if (bytes[this.#at] === SMALL_E || bytes[this.#at] === LARGE_E) {
      this.#at++;
      if (bytes[this.#at] === PLUS || bytes[this.#at] === MINUS) this.#at++;
      if (this.#digits() === 0) throw this.#fault('digits expected');
    }
    const value = Number(this.#latin1(start, this.#at));
    if (!Number.isFinite(value)) throw this.#fault('a number out of range', start);
    return value;
  }

  #digits(): number {
    const start = this.#at;
    for (let code = this.#bytes[this.#at]; code !== undefined && code >= ZERO && code <= NINE; ) {
      code = this.#bytes[++this.#at];
    }
    return this.#at - start;
  }

  #latin1(start: number, end: number): string {
    return this.#bytes.toString('latin1', start, end);
  }

  #end(value: JsonValue): JsonValue {
    if (!Number.isNaN(this.#peek())) throw this.#fault('more after the value');
    return value;
  }

  /** The next byte that is not white space, NaN at the end. */
  #peek(): number {
    for (;;) {
      const code = this.#bytes[this.#at] ?? Number.NaN;
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return code;
      this.#at++;
    }
  }

  #take(code: number): boolean {
    if (this.#peek() !== code) return false;
    this.#at++;
    return true;
  }

  #fault(what: string, at = this.#at): StrictJsonError {
    return new StrictJsonError(at >= this.#bytes.length ? `it ends too early: ${what}` : `${what} at byte ${at}`);
  }
}

function put(parent: Container, value: JsonValue): void {
  if ('array' in parent) parent.array.push(value);
  else parent.object[parent.key] = value;
}

function close(open: Container[]): JsonValue {
  const done = open.pop() as Container;
  return 'array' in done ? done.array : done.object;
}

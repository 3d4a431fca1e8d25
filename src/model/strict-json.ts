import { isAscii } from 'node:buffer';

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
  return new Reader(decode(bytes), limits.maxDepth ?? 64).document();
}

function decode(bytes: Uint8Array): string {
  // A large payload is ASCII nearly always: with a byte a character it needs half the memory, or less.
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  try {
    // Without ignoreBOM the mark would be dropped silently; with it the parser meets it and refuses.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new StrictJsonError('not valid UTF-8');
  }
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const LITERALS: ReadonlyMap<number, [string, JsonValue]> = new Map([
  [0x74, ['true', true]],
  [0x66, ['false', false]],
  [0x6e, ['null', null]],
]);

type Container = { array: JsonValue[] } | { object: JsonObject; key: string };

/** A statement about 200,000 files has a million. Far beyond, keys and values take many times the memory of the text. */
const MAX_VALUES = 4_000_000;

/** Iterative, with its own stack, and without regular expressions: neither depth nor length of the input can overflow ours. */
class Reader {
  readonly #text: string;
  readonly #maxDepth: number;
  #at = 0;

  constructor(text: string, maxDepth: number) {
    this.#text = text;
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
    const text = this.#text;
    const start = ++this.#at;
    let escaped = false;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        this.#at = at + 1;
        return this.#content(start, at, escaped);
      }
      if (code < 0x20) throw this.#fault('a control character in a string', at);
      if (code === BACKSLASH) {
        escaped = true;
        at++;
      }
    }
    throw this.#fault('a string without end', start - 1);
  }

  #content(start: number, end: number, escaped: boolean): string {
    const raw = this.#text.slice(start, end);
    // Decoded UTF-8 is well formed: only an escape can bring a lone surrogate.
    if (!escaped) return raw;
    let value: string;
    try {
      value = JSON.parse(`"${raw}"`) as string;
    } catch {
      throw this.#fault('an invalid escape in a string', start);
    }
    if (!value.isWellFormed()) throw this.#fault('a lone surrogate', start);
    return value;
  }

  #scalar(code: number): JsonValue {
    const literal = LITERALS.get(code);
    if (literal === undefined) return this.#number();
    if (!this.#text.startsWith(literal[0], this.#at)) throw this.#fault('a value expected');
    this.#at += literal[0].length;
    return literal[1];
  }

  #number(): number {
    const start = this.#at;
    if (this.#text[this.#at] === '-') this.#at++;
    const first = this.#at;
    if (this.#digits() === 0) throw this.#fault('a value expected', start);
    if (this.#text[first] === '0' && this.#at > first + 1) throw this.#fault('a number with a leading zero', start);
    if (this.#text[this.#at] === '.') {
      this.#at++;
      if (this.#digits() === 0) throw this.#fault('digits expected');
    }
    if (this.#text[this.#at] === 'e' || this.#text[this.#at] === 'E') {
      this.#at++;
      if (this.#text[this.#at] === '+' || this.#text[this.#at] === '-') this.#at++;
      if (this.#digits() === 0) throw this.#fault('digits expected');
    }
    const value = Number(this.#text.slice(start, this.#at));
    if (!Number.isFinite(value)) throw this.#fault('a number out of range', start);
    return value;
  }

  #digits(): number {
    const start = this.#at;
    for (let code = this.#text.charCodeAt(start); code >= 0x30 && code <= 0x39; ) {
      code = this.#text.charCodeAt(++this.#at);
    }
    return this.#at - start;
  }

  #end(value: JsonValue): JsonValue {
    if (!Number.isNaN(this.#peek())) throw this.#fault('more after the value');
    return value;
  }

  /** Code of the next character that is not white space, NaN at the end. */
  #peek(): number {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
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
    return new StrictJsonError(at >= this.#text.length ? `it ends too early: ${what}` : `${what} at character ${at}`);
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

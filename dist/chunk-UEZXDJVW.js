import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/model/strict-json.ts
import { isUtf8 } from "node:buffer";

// src/model/words.ts
var WORD = 24;
var SLOTS = 256;
var Words = class {
  #known = new Array(SLOTS);
  read(bytes, start, end, ascii) {
    const encoding = ascii ? "latin1" : "utf8";
    if (!ascii || end - start > WORD || end === start) return bytes.toString(encoding, start, end);
    const slot = (31 * bytes[start] + bytes[end - 1] + end - start) % SLOTS;
    const known = this.#known[slot];
    if (known !== void 0 && isAt(bytes, start, end, known)) return known;
    const word = bytes.toString(encoding, start, end);
    this.#known[slot] = word;
    return word;
  }
};
function isAt(bytes, start, end, word) {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (bytes[start + i] !== word.charCodeAt(i)) return false;
  return true;
}

// src/model/strict-json.ts
var StrictJsonError = class extends Error {
  reason;
  constructor(reason) {
    super(`not acceptable JSON: ${reason}`);
    this.name = "StrictJsonError";
    this.reason = reason;
  }
};
function isJsonObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function parseStrictJson(bytes, limits) {
  if (bytes.byteLength > limits.maxBytes) {
    throw new StrictJsonError(`${bytes.byteLength} bytes, more than the ${limits.maxBytes} allowed`);
  }
  if (!isUtf8(bytes)) throw new StrictJsonError("not valid UTF-8");
  return new Reader(bytes, limits.maxDepth ?? 64).document();
}
var QUOTE = 34;
var COMMA = 44;
var COLON = 58;
var OPEN_ARRAY = 91;
var BACKSLASH = 92;
var CLOSE_ARRAY = 93;
var OPEN_OBJECT = 123;
var CLOSE_OBJECT = 125;
var PLUS = 43;
var MINUS = 45;
var POINT = 46;
var ZERO = 48;
var NINE = 57;
var LARGE_E = 69;
var SMALL_E = 101;
var LITERALS = /* @__PURE__ */ new Map([
  [116, ["true", true]],
  [102, ["false", false]],
  [110, ["null", null]]
]);
var MAX_VALUES = 4e6;
var Reader = class {
  #bytes;
  #maxDepth;
  #words = new Words();
  #at = 0;
  constructor(bytes, maxDepth) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#maxDepth = maxDepth;
  }
  document() {
    const open = [];
    for (let values = 0; ; values++) {
      if (values > MAX_VALUES) throw this.#fault(`more than ${MAX_VALUES} values`);
      let value = this.#value(open);
      while (value !== void 0) {
        const parent = open.at(-1);
        if (parent === void 0) return this.#end(value);
        put(parent, value);
        value = this.#next(parent) ? void 0 : close(open);
      }
    }
  }
  /** A scalar, an empty container, or undefined after pushing a container that has members. */
  #value(open) {
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
      const object = {};
      open.push({ object, key: this.#key(object) });
    }
    return void 0;
  }
  /** Whether another member follows in this container. */
  #next(parent) {
    const more = this.#take(COMMA);
    if ("array" in parent) {
      if (!more && !this.#take(CLOSE_ARRAY)) throw this.#fault('"," or "]" expected');
    } else if (more) {
      parent.key = this.#key(parent.object);
    } else if (!this.#take(CLOSE_OBJECT)) {
      throw this.#fault('"," or "}" expected');
    }
    return more;
  }
  #key(object) {
    if (this.#peek() !== QUOTE) throw this.#fault("a key expected");
    const key = this.#string();
    if (key === "__proto__") throw this.#fault('the key "__proto__"');
    if (Object.hasOwn(object, key)) throw this.#fault("a duplicate key");
    if (!this.#take(COLON)) throw this.#fault('":" expected');
    return key;
  }
  #string() {
    const bytes = this.#bytes;
    const start = ++this.#at;
    let seen = 0;
    let escaped = false;
    for (let at = start; at < bytes.length; at++) {
      const code = bytes[at];
      if (code === QUOTE) {
        this.#at = at + 1;
        return escaped ? this.#unescaped(start, at) : this.#words.read(bytes, start, at, seen < 128);
      }
      if (code < 32) throw this.#fault("a control character in a string", at);
      seen |= code;
      if (code === BACKSLASH) {
        escaped = true;
        at++;
      }
    }
    throw this.#fault("a string without end", start - 1);
  }
  #unescaped(start, end) {
    let value;
    try {
      value = JSON.parse(`"${this.#bytes.toString("utf8", start, end)}"`);
    } catch {
      throw this.#fault("an invalid escape in a string", start);
    }
    if (!value.isWellFormed()) throw this.#fault("a lone surrogate", start);
    return value;
  }
  #scalar(code) {
    const literal = LITERALS.get(code);
    if (literal === void 0) return this.#number();
    const [word, value] = literal;
    if (this.#latin1(this.#at, this.#at + word.length) !== word) throw this.#fault("a value expected");
    this.#at += word.length;
    return value;
  }
  #number() {
    const bytes = this.#bytes;
    const start = this.#at;
    if (bytes[this.#at] === MINUS) this.#at++;
    const first = this.#at;
    if (this.#digits() === 0) throw this.#fault("a value expected", start);
    if (bytes[first] === ZERO && this.#at > first + 1) throw this.#fault("a number with a leading zero", start);
    if (bytes[this.#at] === POINT) {
      this.#at++;
      if (this.#digits() === 0) throw this.#fault("digits expected");
    }
    if (bytes[this.#at] === SMALL_E || bytes[this.#at] === LARGE_E) {
      this.#at++;
      if (bytes[this.#at] === PLUS || bytes[this.#at] === MINUS) this.#at++;
      if (this.#digits() === 0) throw this.#fault("digits expected");
    }
    const value = Number(this.#latin1(start, this.#at));
    if (!Number.isFinite(value)) throw this.#fault("a number out of range", start);
    return value;
  }
  #digits() {
    const start = this.#at;
    for (let code = this.#bytes[this.#at]; code !== void 0 && code >= ZERO && code <= NINE; ) {
      code = this.#bytes[++this.#at];
    }
    return this.#at - start;
  }
  #latin1(start, end) {
    return this.#bytes.toString("latin1", start, end);
  }
  #end(value) {
    if (!Number.isNaN(this.#peek())) throw this.#fault("more after the value");
    return value;
  }
  /** The next byte that is not white space, NaN at the end. */
  #peek() {
    for (; ; ) {
      const code = this.#bytes[this.#at] ?? Number.NaN;
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return code;
      this.#at++;
    }
  }
  #take(code) {
    if (this.#peek() !== code) return false;
    this.#at++;
    return true;
  }
  #fault(what, at = this.#at) {
    return new StrictJsonError(at >= this.#bytes.length ? `it ends too early: ${what}` : `${what} at byte ${at}`);
  }
};
function put(parent, value) {
  if ("array" in parent) parent.array.push(value);
  else parent.object[parent.key] = value;
}
function close(open) {
  const done = open.pop();
  return "array" in done ? done.array : done.object;
}

export {
  StrictJsonError,
  isJsonObject,
  parseStrictJson
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

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
  return new Reader(decode(bytes), limits.maxDepth ?? 64).document();
}
function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new StrictJsonError("not valid UTF-8");
  }
}
var QUOTE = 34;
var COMMA = 44;
var COLON = 58;
var OPEN_ARRAY = 91;
var BACKSLASH = 92;
var CLOSE_ARRAY = 93;
var OPEN_OBJECT = 123;
var CLOSE_OBJECT = 125;
var LITERALS = /* @__PURE__ */ new Map([
  [116, ["true", true]],
  [102, ["false", false]],
  [110, ["null", null]]
]);
var MAX_VALUES = 4e6;
var Reader = class {
  #text;
  #maxDepth;
  #at = 0;
  constructor(text, maxDepth) {
    this.#text = text;
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
    const text = this.#text;
    const start = ++this.#at;
    let escaped = false;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        this.#at = at + 1;
        return this.#content(start, at, escaped);
      }
      if (code < 32) throw this.#fault("a control character in a string", at);
      if (code === BACKSLASH) {
        escaped = true;
        at++;
      }
    }
    throw this.#fault("a string without end", start - 1);
  }
  #content(start, end, escaped) {
    const raw = this.#text.slice(start, end);
    if (!escaped) return raw;
    let value;
    try {
      value = JSON.parse(`"${raw}"`);
    } catch {
      throw this.#fault("an invalid escape in a string", start);
    }
    if (!value.isWellFormed()) throw this.#fault("a lone surrogate", start);
    return value;
  }
  #scalar(code) {
    const literal = LITERALS.get(code);
    if (literal === void 0) return this.#number();
    if (!this.#text.startsWith(literal[0], this.#at)) throw this.#fault("a value expected");
    this.#at += literal[0].length;
    return literal[1];
  }
  #number() {
    const start = this.#at;
    if (this.#text[this.#at] === "-") this.#at++;
    const first = this.#at;
    if (this.#digits() === 0) throw this.#fault("a value expected", start);
    if (this.#text[first] === "0" && this.#at > first + 1) throw this.#fault("a number with a leading zero", start);
    if (this.#text[this.#at] === ".") {
      this.#at++;
      if (this.#digits() === 0) throw this.#fault("digits expected");
    }
    if (this.#text[this.#at] === "e" || this.#text[this.#at] === "E") {
      this.#at++;
      if (this.#text[this.#at] === "+" || this.#text[this.#at] === "-") this.#at++;
      if (this.#digits() === 0) throw this.#fault("digits expected");
    }
    const value = Number(this.#text.slice(start, this.#at));
    if (!Number.isFinite(value)) throw this.#fault("a number out of range", start);
    return value;
  }
  #digits() {
    const start = this.#at;
    for (let code = this.#text.charCodeAt(start); code >= 48 && code <= 57; ) {
      code = this.#text.charCodeAt(++this.#at);
    }
    return this.#at - start;
  }
  #end(value) {
    if (!Number.isNaN(this.#peek())) throw this.#fault("more after the value");
    return value;
  }
  /** Code of the next character that is not white space, NaN at the end. */
  #peek() {
    for (; ; ) {
      const code = this.#text.charCodeAt(this.#at);
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
    return new StrictJsonError(at >= this.#text.length ? `it ends too early: ${what}` : `${what} at character ${at}`);
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

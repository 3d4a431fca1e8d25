import { batches } from './batches.ts';

/** Of a string, at once. */
const CHARACTERS = 1 << 16;

/**
 * The text of `JSON.stringify(value)` in pieces. `value` is plain data; lists and strings at its top, down through objects,
 * may be long.
 */
export function* jsonPieces(value: unknown): Generator<string> {
  if (typeof value === 'string' && value.length > CHARACTERS) {
    yield* stringPieces(value);
  } else if (Array.isArray(value)) {
    yield* listPieces(value);
  } else if (typeof value === 'object' && value !== null) {
    yield* objectPieces(value);
  } else {
    yield JSON.stringify(value);
  }
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  let separator = '[';
  for (const batch of batches(list)) {
    yield separator + JSON.stringify(batch).slice(1, -1);
    separator = ',';
  }
  yield separator === '[' ? '[]' : ']';
}

function* objectPieces(object: object): Generator<string> {
  let separator = '{';
  for (const [key, member] of Object.entries(object)) {
    if (member === undefined) continue;
    yield `${separator}${JSON.stringify(key)}:`;
    yield* jsonPieces(member);
    separator = ',';
  }
  yield separator === '{' ? '{}' : '}';
}

function* stringPieces(text: string): Generator<string> {
  yield '"';
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + CHARACTERS, text.length);
    // Half of a surrogate pair would be escaped.
    if ((text.charCodeAt(end - 1) & 0xfc00) === 0xd800 && end < text.length) end--;
    yield JSON.stringify(text.slice(at, end)).slice(1, -1);
    at = end;
  }
  yield '"';
}

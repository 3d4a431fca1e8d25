/**
 * The text of `JSON.stringify(value)` in pieces. `value` is plain data; lists and strings at its top, down through objects,
 * may be long.
 */
export declare function jsonPieces(value: unknown): Generator<string>;

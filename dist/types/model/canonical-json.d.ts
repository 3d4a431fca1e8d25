/**
 * RFC 8785 (JSON Canonicalization Scheme), UTF-8, no newline at the end.
 * @throws Error for NaN, infinities, lone surrogates, cycles and values that JSON cannot hold
 */
export declare function canonicalJson(value: unknown): Uint8Array;

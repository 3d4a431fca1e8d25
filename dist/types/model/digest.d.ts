/** Hash functions of OMS v1.0 that we compute; `blake3` is known and unsupported. `blake2b` is the 512 bit one. */
export type HashAlgorithm = 'sha256' | 'blake2b';
/** Lower-case hex of exactly the right length: one digest has one spelling, so that comparing text compares digests. */
export declare function isDigest(value: unknown, algorithm?: HashAlgorithm): value is string;
/** A string is hashed as UTF-8. */
export declare function sha256Hex(bytes: Uint8Array | string): string;

/** Hash functions of OMS v1.0 that we compute; `blake3` is known and unsupported. `blake2b` is the 512 bit one. */
export type HashAlgorithm = 'sha256' | 'blake2b';
/** Lower-case hex, as everywhere here. */
export declare const SHA256: RegExp;
/** What Git names its objects by: SHA-1, or SHA-256 in repositories that were made so. */
export declare const OBJECT_ID: RegExp;
/** Lower-case hex of exactly the right length: one digest has one spelling, so that comparing text compares digests. */
export declare function isDigest(value: unknown, algorithm?: HashAlgorithm): value is string;
export declare const isObjectId: (value: unknown) => value is string;
/** A commit of the Hugging Face Hub, whose repositories are all of SHA-1. */
export declare const isHubCommit: (value: string) => boolean;
/** A string is hashed as UTF-8. */
export declare function sha256Hex(bytes: Uint8Array | string): string;

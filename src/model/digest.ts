import { createHash } from 'node:crypto';

/** Hash functions of OMS v1.0 that we compute; `blake3` is known and unsupported. `blake2b` is the 512 bit one. */
export type HashAlgorithm = 'sha256' | 'blake2b';

/** Lower-case hex, as everywhere here. */
export const SHA256 = /^[0-9a-f]{64}$/;
/** What Git names its objects by: SHA-1, or SHA-256 in repositories that were made so. */
export const OBJECT_ID = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

const PATTERN: Readonly<Record<HashAlgorithm, RegExp>> = { sha256: SHA256, blake2b: /^[0-9a-f]{128}$/ };

/** Lower-case hex of exactly the right length: one digest has one spelling, so that comparing text compares digests. */
export function isDigest(value: unknown, algorithm: HashAlgorithm = 'sha256'): value is string {
  return typeof value === 'string' && PATTERN[algorithm].test(value);
}

export const isObjectId = (value: unknown): value is string => typeof value === 'string' && OBJECT_ID.test(value);

/** A commit of the Hugging Face Hub, whose repositories are all of SHA-1. */
export const isHubCommit = (value: string): boolean => value.length === 40 && OBJECT_ID.test(value);

/** A string is hashed as UTF-8. */
export function sha256Hex(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

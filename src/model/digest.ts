import { createHash } from 'node:crypto';

/** Hash functions of OMS v1.0 that we compute; `blake3` is known and unsupported. `blake2b` is the 512 bit one. */
export type HashAlgorithm = 'sha256' | 'blake2b';

const PATTERN: Readonly<Record<HashAlgorithm, RegExp>> = { sha256: /^[0-9a-f]{64}$/, blake2b: /^[0-9a-f]{128}$/ };

/** Lower-case hex of exactly the right length: one digest has one spelling, so that comparing text compares digests. */
export function isDigest(value: unknown, algorithm: HashAlgorithm = 'sha256'): value is string {
  return typeof value === 'string' && PATTERN[algorithm].test(value);
}

/** A string is hashed as UTF-8. */
export function sha256Hex(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

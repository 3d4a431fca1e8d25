/** Hash functions of OMS v1.0 that we compute; `blake3` is known and unsupported. `blake2b` is the 512 bit one. */
export type HashAlgorithm = 'sha256' | 'blake2b';

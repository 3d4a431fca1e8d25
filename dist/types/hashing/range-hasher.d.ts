import type { ByteRange } from '../model/chunks.ts';
import type { HashAlgorithm } from '../model/digest.ts';
/** OpenSSL's names. */
export declare const OPENSSL_NAME: Readonly<Record<HashAlgorithm, string>>;
/** Digests of ascending ranges of a file whose bytes come in order, in blocks of any length. */
export declare class RangeHasher {
    #private;
    constructor(algorithm: HashAlgorithm, ranges: readonly ByteRange[]);
    /** The bytes at `position`. */
    update(position: number, bytes: Uint8Array): void;
    /** @throws RangeError if the bytes did not reach the end of every range */
    digests(): string[];
}

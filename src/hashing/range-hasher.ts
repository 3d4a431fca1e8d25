import { createHash, type Hash } from 'node:crypto';
import type { ByteRange } from '../model/chunks.ts';
import type { HashAlgorithm } from '../model/digest.ts';

/** OpenSSL's names. */
export const OPENSSL_NAME: Readonly<Record<HashAlgorithm, string>> = { sha256: 'sha256', blake2b: 'blake2b512' };

/** Digests of ascending ranges of a file whose bytes come in order, in blocks of any length. */
export class RangeHasher {
  readonly #algorithm: HashAlgorithm;
  readonly #ranges: readonly ByteRange[];
  readonly #digests: string[] = [];
  #current: Hash | undefined;

  constructor(algorithm: HashAlgorithm, ranges: readonly ByteRange[]) {
    this.#algorithm = algorithm;
    this.#ranges = ranges;
  }

  /** The bytes at `position`. */
  update(position: number, bytes: Uint8Array): void {
    const end = position + bytes.byteLength;
    for (;;) {
      const range = this.#ranges[this.#digests.length];
      if (range === undefined || range.start >= end) return;
      this.#current ??= createHash(OPENSSL_NAME[this.#algorithm]);
      const part = bytes.subarray(Math.max(0, range.start - position), range.end - position);
      this.#current.update(part);
      if (range.end > end) return;
      this.#digests.push(this.#current.digest('hex'));
      this.#current = undefined;
    }
  }

  /** @throws RangeError if the bytes did not reach the end of every range */
  digests(): string[] {
    if (this.#digests.length !== this.#ranges.length) throw new RangeError('a range lies outside of the file');
    return this.#digests;
  }
}

import { createHash } from 'node:crypto';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** RFC 6962, section 2.1: leaves and nodes are hashed with different prefixes, else a node could pass for a leaf. */
export const leafHash = (entry: Uint8Array): Buffer => sha256(Buffer.of(0), entry);
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(Buffer.of(1), left, right);

/** The largest power of two smaller than `n` (n > 1). */
const split = (n: number): number => 2 ** (Math.ceil(Math.log2(n)) - 1);

/** An append-only Merkle tree of RFC 6962. Hashes of complete subtrees are kept: a root or proof costs O(log² n). */
export class MerkleTree {
  /** `#levels[k][i]` is the hash of leaves [i*2^k, (i+1)*2^k). */
  readonly #levels: Buffer[][] = [[]];

  get size(): number {
    return this.#levels[0]?.length ?? 0;
  }

  /** Returns the new leaf's index. */
  append(entry: Uint8Array): number {
    const index = this.size;
    let hash = leafHash(entry);
    for (let level = 0, at = index; ; level++, at >>= 1) {
      this.#levels[level] ??= [];
      this.#levels[level]?.push(hash);
      if (at % 2 === 0) return index;
      hash = nodeHash(this.#at(level, at - 1), hash);
    }
  }

  root(size = this.size): Buffer {
    this.#assertSize(size);
    return size === 0 ? sha256() : this.#subtree(0, size);
  }

  /** PATH(index, D[size]) of section 2.1.1, from the leaf's sibling upwards. */
  inclusionProof(index: number, size = this.size): Buffer[] {
    this.#assertSize(size);
    if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
    const proof: Buffer[] = [];
    for (let low = 0, high = size; high - low > 1; ) {
      const middle = low + split(high - low);
      if (index < middle) {
        proof.unshift(this.#subtree(middle, high));
        high = middle;
      } else {
        proof.unshift(this.#subtree(low, middle));
        low = middle;
      }
    }
    return proof;
  }

  /** PROOF(from, D[to]) of section 2.1.2. */
  consistencyProof(from: number, to = this.size): Buffer[] {
    this.#assertSize(to);
    if (!(from > 0 && from <= to)) throw new RangeError(`no consistency proof from ${from} to ${to}`);
    const proof: Buffer[] = [];
    let [low, high, known] = [0, to, true];
    while (from !== high) {
      const middle = low + split(high - low);
      if (from <= middle) {
        proof.unshift(this.#subtree(middle, high));
        high = middle;
      } else {
        proof.unshift(this.#subtree(low, middle));
        [low, known] = [middle, false];
      }
    }
    return known ? proof : [this.#subtree(low, high), ...proof];
  }

  #subtree(low: number, high: number): Buffer {
    const level = Math.log2(high - low);
    if (Number.isInteger(level)) return this.#at(level, low / (high - low));
    const middle = low + split(high - low);
    return nodeHash(this.#subtree(low, middle), this.#subtree(middle, high));
  }

  #at(level: number, index: number): Buffer {
    const hash = this.#levels[level]?.[index];
    if (hash === undefined) throw new RangeError(`no node ${index} at level ${level}`);
    return hash;
  }

  #assertSize(size: number): void {
    if (!(Number.isSafeInteger(size) && size >= 0 && size <= this.size))
      throw new RangeError(`no tree of size ${size}`);
  }
}

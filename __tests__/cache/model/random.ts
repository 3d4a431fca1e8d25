/** Repeatable: what a seed found can be looked for again. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 to below `limit`. */
  below(limit: number): number {
    // mulberry32, public domain.
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  chance(share: number): boolean {
    return this.below(1_000_000) < share * 1_000_000;
  }

  pick<T>(values: readonly T[]): T | undefined {
    return values[this.below(values.length)];
  }

  /** A pattern: cheap, and no two alike. */
  bytes(length: number): Buffer {
    const pattern = Buffer.alloc(8);
    pattern.writeUInt32LE(this.below(2 ** 32));
    pattern.writeUInt32LE(this.below(2 ** 32), 4);
    return Buffer.alloc(length, pattern);
  }
}

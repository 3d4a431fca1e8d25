import { count, formatBytes } from '../model/format.ts';
import { bytesLeft, type Recall } from './recall.ts';
import type { CacheStatistics } from './types.ts';

/** Counts what the cache was good for. */
export class Tally {
  readonly #entries: number;
  readonly #unusable = new Map<string, number>();
  #hits = 0;
  #misses = 0;
  #resumed = 0;
  #bytesSaved = 0;
  #audited = 0;
  #trusted = false;

  constructor(entries: number) {
    this.#entries = entries;
  }

  get audited(): number {
    return this.#audited;
  }

  /** A file that no entry can be of. */
  unusable(reason: string): void {
    this.#unusable.set(reason, (this.#unusable.get(reason) ?? 0) + 1);
  }

  trust(): void {
    this.#trusted = true;
  }

  count(recalls: readonly Recall[], audited: number): void {
    for (const { task, left } of recalls) {
      if (left === undefined) this.#hits++;
      else this.#misses++;
      if (left?.resume !== undefined) this.#resumed++;
      this.#bytesSaved += bytesLeft(task) - bytesLeft(left);
    }
    this.#audited += audited;
  }

  get statistics(): CacheStatistics {
    return {
      entries: this.#entries,
      unusable: Object.fromEntries(this.#unusable),
      hits: this.#hits,
      misses: this.#misses,
      resumed: this.#resumed,
      bytesSaved: this.#bytesSaved,
      audited: this.#audited,
      trustedFileTimes: this.#trusted,
    };
  }

  summary(): string {
    const files = this.#hits + this.#misses;
    const parts = [
      `digest cache: ${this.#hits} of ${count(files, 'file')} known, ${formatBytes(this.#bytesSaved)} not read`,
    ];
    if (this.#entries === 0) parts.push('0 reusable: this machine is new');
    if (this.#resumed > 0) parts.push(`${this.#resumed} gone on with where a run was interrupted`);
    if (this.#audited > 0) parts.push(`${count(this.#audited, 'digest')} hashed again and right`);
    if (this.#trusted) parts.push('file times trusted');
    parts.push(...[...this.#unusable].map(([reason, times]) => `${times} ${reason}`));
    return parts.join('; ');
  }
}

import { type Recall } from './recall.ts';
import type { CacheStatistics } from './types.ts';
/** Counts what the cache was good for. */
export declare class Tally {
    #private;
    constructor(entries: number);
    get audited(): number;
    /** A file that no entry can be of. */
    unusable(reason: string): void;
    trust(): void;
    count(recalls: readonly Recall[], audited: number): void;
    get statistics(): CacheStatistics;
    summary(): string;
}

import type { HashEngine, HashOptions, HashResult, HashTask } from '../hashing/engine.ts';
import type { KnownDigests } from './known.ts';
import type { Tally } from './tally.ts';
import type { CacheUse } from './types.ts';
/** What the engines of one cache share. */
export interface Shared {
    readonly known: KnownDigests;
    readonly tally: Tally;
    readonly audit: number;
    readonly trustFileTimes: boolean;
    /** Bytes: smaller files are not asked for. */
    readonly smallest: number;
    /** Milliseconds. */
    readonly now: () => number;
    /** Said once where the engine proves nothing. */
    readonly cannotProve: () => void;
    /** Removes the cache from the disk, and makes every further question one to the engine. */
    readonly drop: () => void;
    readonly dropped: () => boolean;
}
/** Answers what is known, asks `inner` for the rest, and keeps what it proves. */
export declare class CachedEngine implements HashEngine {
    #private;
    constructor(inner: HashEngine, use: CacheUse, shared: Shared);
    get name(): string;
    fileSystemOf(path: string): string | undefined;
    hash(root: string, tasks: readonly HashTask[], options: HashOptions): Promise<HashResult[]>;
}

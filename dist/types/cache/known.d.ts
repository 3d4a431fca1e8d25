import { type FileKey, type Known, type Part } from './entry.ts';
import type { JobContext } from './job-context.ts';
import type { FoundJournal, Journal } from './journal.ts';
import { type StoredEntries } from './sealed-store.ts';
import type { CacheUse } from './types.ts';
export interface Finding {
    readonly key: FileKey;
    readonly part: Part;
    readonly known: Known;
    /** Whether it goes on from what another job may have read. */
    readonly inherited: boolean;
}
export interface Found {
    readonly store: StoredEntries | undefined;
    /** Newest first. */
    readonly journals: readonly FoundJournal[];
}
/** What this run finishes. */
export interface Journals {
    readonly own: Journal;
    /** Counts as another job's. */
    readonly inherited: Journal;
}
/** Length of a range that is hashed for the midstate at its end only: one block of SHA-256. */
export declare const CHECKPOINT_BYTES = 64;
/** All entries that count, by where they are from: that decides for what they count. */
export declare class KnownDigests {
    #private;
    constructor(found: Found, { job, origin }: JobContext, journals: Journals);
    /** Entries that count for inputs; with several of one name, all of them. */
    get size(): number;
    /** Digests of the model come from bytes that were read in this job. */
    find(key: FileKey, part: Part, use: CacheUse): Known | undefined;
    record(findings: readonly Finding[]): void;
    /** The bytes of a store of all of them; undefined where it would hold nothing that the found one does not. */
    seal({ now, trustFileTimes }: {
        now: number;
        trustFileTimes: boolean;
    }): Buffer | undefined;
    forget(): void;
}

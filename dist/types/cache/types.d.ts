import type { HashEngine } from '../hashing/engine.ts';
import type { JobContext } from './job-context.ts';
export interface CacheReport {
    info(text: string): void;
    warning(text: string): void;
}
export interface DigestCacheOptions {
    /** Made, private to the user, where it is not there. Never inside a model. */
    readonly folder: string;
    readonly job: JobContext;
    /** Also where nothing can be proved: size and times then stand for the bytes. To be recorded in the provenance. */
    readonly trustFileTimes: boolean;
    /** Share of the answers that is hashed again, 0 to 1; 0 for none, else at least 8 in a run. */
    readonly audit: number;
    /** Bytes that a file of a model must have to be written down: a smaller one is sooner hashed than looked up. Default: 0. */
    readonly smallest?: number;
    /** Whether the store that was found counts: provenance of this workflow's identity lists its SHA-256. Absent: it is not asked for. */
    readonly accept?: (sha256: string, provenance: Uint8Array) => Promise<boolean>;
    readonly report: CacheReport;
    /** Milliseconds since the epoch; default: the clock. */
    readonly now?: () => number;
}
/** For what digests are wanted: those of a model must come from bytes read in this job. */
export type CacheUse = 'model' | 'input';
/** The bytes of the file `digests`, and their SHA-256 for the provenance. */
export interface SealedCache {
    readonly bytes: Uint8Array;
    readonly sha256: string;
}
/** Digests of earlier hashing that still hold, and those to come (design, decision 3). */
export interface DigestCache {
    /**
     * Asks `inner` only for what is not known. Its `hash` also throws AttestModelError CACHE_MISMATCH: an answer that was
     * hashed again was wrong; the cache is gone then.
     */
    engine(inner: HashEngine, use: CacheUse): HashEngine;
    /** What is worth keeping; undefined where that is nothing, or nothing new. */
    seal(): SealedCache | undefined;
    /** After signing: the sealed store with the bundle whose provenance lists it. Never throws: the run has succeeded. */
    keep(sealed: SealedCache, provenance: Uint8Array): Promise<void>;
    readonly statistics: CacheStatistics;
    /** An answer was wrong, and the cache is gone: nor must a copy of it come back. */
    readonly dropped: boolean;
    /** Statistics in a line, for the log. */
    summary(): string;
    /** What is not kept stays in the journal, for the next run. */
    close(): Promise<void>;
}
export interface CacheStatistics {
    /** Entries found that count in this run. */
    readonly entries: number;
    /** Why others do not, by reason. */
    readonly unusable: Readonly<Record<string, number>>;
    /** Files of which nothing had to be read. */
    readonly hits: number;
    /** Files that were read, all or in part. */
    readonly misses: number;
    /** Of these, the files that went on where an interrupted run had stopped. */
    readonly resumed: number;
    /** Bytes that did not have to be read. */
    readonly bytesSaved: number;
    /** Digests that were hashed again. */
    readonly audited: number;
    /** Whether an answer or a new entry rests on size and times alone. */
    readonly trustedFileTimes: boolean;
}

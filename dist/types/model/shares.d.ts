/** One of several jobs that hash a model together: `2/8` is the second of eight. */
export interface Share {
    /** 1 to `count`. */
    readonly index: number;
    readonly count: number;
}
export interface Sized {
    readonly path: string;
    /** Bytes. */
    readonly size: number;
}
/** More jobs than a matrix may have (GitHub: 256) are a slip. */
export declare const MAX_SHARES = 256;
/** @throws RangeError for anything else than `i/n` with 1 <= i <= n <= 256 */
export declare function parseShare(text: string): Share;
export declare const formatShare: ({ index, count }: Share) => string;
/** What a share's part is called on disk. */
export declare const shareFileName: ({ index, count }: Share) => string;
/**
 * The whole files that are this job's, in the order given. Every job that sees the same files divides them in the same way:
 * largest first, each to the share that has least so far.
 */
export declare function filesOfShare<T extends Sized>(files: readonly T[], { index, count }: Share): T[];
/** SHA-256 of the RFC 8785 JSON of `[["path", size], …]` in spec order: equal where all jobs saw the same files. */
export declare function listingDigest(files: readonly Sized[]): string;

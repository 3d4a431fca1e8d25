import type { ByteRange } from '../model/chunks.ts';
import type { HashAlgorithm } from '../model/digest.ts';
/** A file as the scan saw it. */
export interface ScannedFile {
    /** Relative to the root, POSIX. */
    readonly path: string;
    /** Bytes. */
    readonly size: number;
    /** What the file must still have when it is opened and after it is read (`stampOf`). */
    readonly stamp: string;
    /** Absolute path of the file itself, where `path` leads through a symlink that was allowed. */
    readonly source?: string;
}
/** What to hash of one file. */
export interface HashTask extends ScannedFile {
    /** Whole-file digest wanted. */
    readonly whole: boolean;
    /** Extra ranges [start, end) wanted, in ascending order, never overlapping (chunks or shards). */
    readonly ranges: readonly ByteRange[];
}
export interface HashResult {
    readonly path: string;
    readonly size: number;
    /** Lower-case hex, present when `whole`. */
    readonly digest?: string;
    /** Lower-case hex, one per range. */
    readonly ranges: readonly string[];
}
export interface HashOptions {
    readonly algorithm: HashAlgorithm;
    /** Called with bytes read so far (of all files), at most some ten times a second. */
    readonly onProgress?: (bytesDone: number) => void;
    readonly signal?: AbortSignal;
    /** Default: the machine's cores, at most 8. */
    readonly threads?: number;
}
/** Reads each byte once, in bounded memory. A native engine will take this place. */
export interface HashEngine {
    readonly name: string;
    /**
     * Results in the order of `tasks`.
     * @throws AttestModelError FILE_CHANGED, UNREADABLE, UNSAFE_PATH, ABORTED
     */
    hash(root: string, tasks: readonly HashTask[], options: HashOptions): Promise<HashResult[]>;
}

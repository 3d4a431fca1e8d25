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
    /** Where an earlier hash of the whole file stopped; ranges that end at or before `at` are not among `ranges`. */
    readonly resume?: Midstate;
}
/** SHA-256 of the first `at` bytes, not finished. Other algorithms have none. */
export interface Midstate {
    /** Bytes; a multiple of 64. */
    readonly at: number;
    /** FIPS 180-4 chaining value, words a to h, as 64 hex characters. */
    readonly state: string;
}
export interface HashResult {
    readonly path: string;
    readonly size: number;
    /** Lower-case hex, present when `whole`. */
    readonly digest?: string;
    /** Lower-case hex, one per range. */
    readonly ranges: readonly string[];
}
/**
 * That nobody could write to the file while it was hashed, and that whoever writes to it later moves its change time
 * (design, decision 3): a read lease was held from before the first read until after the last, on a local file system of
 * the allow-list, and the last change was further back than the clock's granularity.
 */
export interface Proof {
    /** Of the file system, stable over restarts: its UUID where it tells. */
    readonly fileSystem: string;
}
/** A file or range whose digest is final. */
export interface Finished {
    /** Of the task. */
    readonly index: number;
    /** Index among the task's ranges; absent: the whole file. */
    readonly range?: number;
    readonly digest: string;
    /** Absent where it could not be proved, or was not asked for. */
    readonly proof?: Proof;
    /** With `range` of a task that is hashed whole: the whole file's hash up to the range's end. */
    readonly midstate?: Midstate;
}
export interface HashOptions {
    readonly algorithm: HashAlgorithm;
    /** Called with bytes read so far (of all files), at most some ten times a second. */
    readonly onProgress?: (bytesDone: number) => void;
    readonly signal?: AbortSignal;
    /** Default: the machine's cores, at most 8. */
    readonly threads?: number;
    /** Told of files and ranges soon after they are finished, in batches: what is told of outlives a run that is killed. */
    readonly onFinished?: (finished: readonly Finished[]) => void;
}
/** Reads each byte once, in bounded memory. */
export interface HashEngine {
    readonly name: string;
    /** What names the file system that holds `path` (as in `Proof`), if it is on the allow-list; only of an engine that proves. */
    fileSystemOf?(path: string): string | undefined;
    /**
     * Results in the order of `tasks`.
     * @throws AttestModelError FILE_CHANGED, UNREADABLE, UNSAFE_PATH, ABORTED
     */
    hash(root: string, tasks: readonly HashTask[], options: HashOptions): Promise<HashResult[]>;
}

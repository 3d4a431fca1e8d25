import type { HashAlgorithm } from '../model/digest.ts';

/** What to hash of one file, whose name is relative to the root, POSIX, as scanned. */
export interface HashTask {
  readonly path: string;
  readonly size: number;
  /** Whole-file digest wanted. */
  readonly whole: boolean;
  /** Extra ranges [start, end) wanted, in ascending order, never overlapping (chunks or shards). */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
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
  /** Called with bytes hashed so far (of all files), at most some ten times a second. */
  readonly onProgress?: (bytesDone: number) => void;
  readonly signal?: AbortSignal;
  /** Default: the machine's cores. */
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

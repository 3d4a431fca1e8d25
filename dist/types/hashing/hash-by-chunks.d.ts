import type { HashEngine, ScannedFile } from './engine.ts';
import type { ProgressReporter } from './hashed-folder.ts';
import type { Scan } from './scan.ts';
/** A file by its chunk hashes alone, or, where it is at most one chunk long, by its digest. */
export interface ChunkedFile {
    readonly path: string;
    /** Bytes. */
    readonly size: number;
    readonly digest?: string;
    readonly chunks?: readonly string[];
}
export interface HashByChunksOptions {
    readonly engine?: HashEngine;
    readonly progress?: ProgressReporter;
    readonly signal?: AbortSignal;
}
/**
 * Some of the scan's files, each byte read once and hashed once. Chunks have no order among them, so that every core has a part
 * of a single large file.
 * @throws AttestModelError FILE_CHANGED, UNREADABLE, UNSAFE_PATH, ABORTED
 */
export declare function hashByChunks(scan: Scan, files: readonly ScannedFile[], options: HashByChunksOptions): Promise<ChunkedFile[]>;

import type { ProgressReporter } from '../hashing/hashed-folder.ts';
export interface CopyOptions {
    readonly progress?: ProgressReporter;
    readonly signal?: AbortSignal;
}
/** Bytes by how they got there: cloned ones share their blocks with the original, and cost neither time nor space. */
export interface Copied {
    readonly files: number;
    readonly cloned: number;
    readonly copied: number;
}
/**
 * Copies files of a folder by their relative paths, and no others, as read-only files of ours. What is not there, or no regular
 * file, is left out: whoever verifies the copy misses it.
 * @param root a real path
 * @throws AttestModelError UNSAFE_PATH, UNREADABLE, WRITE_FAILED, ABORTED
 */
export declare function copyFiles(root: string, paths: readonly string[], to: string, { progress, signal }: CopyOptions): Promise<Copied>;

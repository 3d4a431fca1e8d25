import type { ScannedFile } from './engine.ts';
import { type Leftover } from './leftovers.ts';
import { type IgnoredPath } from './walk.ts';
export type { IgnoredPath, Leftover, ScannedFile };
export interface ScanOptions {
    /** Exact paths relative to the root (absolute ones are made so), files or folders. Those of OMS 6.2.1 always apply. */
    readonly ignorePaths?: readonly string[];
    /** Expanded into the literal paths that are there. */
    readonly ignoreGlobs?: readonly string[];
    readonly allowSymlinks?: boolean;
    /** Left out where they are regular files: the signature that is being written or verified. As `ignorePaths`. */
    readonly excludeFiles?: readonly string[];
    readonly signal?: AbortSignal;
}
export interface Scan {
    /** Real path of the folder. */
    readonly root: string;
    /** In spec order; never empty. */
    readonly files: readonly ScannedFile[];
    readonly ignored: readonly IgnoredPath[];
    readonly totalBytes: number;
    /** The given ignore paths and what the globs stand for, in spec order, without OMS's own: to be recorded in the statement. */
    readonly ignorePaths: readonly string[];
    readonly leftovers: readonly Leftover[];
}
/**
 * All files of a model or dataset, or the one file that `target` is. Symlinks are refused unless allowed; only `target`
 * itself, which the user named, may be reached through one.
 * @throws AttestModelError USAGE, NOT_FOUND, EMPTY_MODEL, UNSAFE_PATH, UNREADABLE, FILE_CHANGED, ABORTED
 */
export declare function scanModel(target: string, options?: ScanOptions): Promise<Scan>;

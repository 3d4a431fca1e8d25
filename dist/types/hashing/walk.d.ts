import type { ScannedFile } from './engine.ts';
export interface WalkOptions {
    readonly listed: ReadonlySet<string>;
    readonly globs: readonly string[];
    readonly excluded: ReadonlySet<string>;
    readonly allowSymlinks: boolean;
    readonly signal?: AbortSignal;
}
/** Something that is on disk and was not taken. A folder stands for all that is in it. */
export interface IgnoredPath {
    readonly path: string;
    readonly kind: 'file' | 'folder' | 'other';
    /** OMS's own list; our evidence; named by `excludeFiles`; named by `ignorePaths` or matched by a glob. */
    readonly reason: 'default' | 'evidence' | 'excluded' | 'listed';
}
export interface Walked {
    readonly files: ScannedFile[];
    readonly ignored: IgnoredPath[];
    /** What the globs stand for. */
    readonly globbed: string[];
}
/** A folder that is being walked, at its real path. */
export interface Folder {
    readonly path: string;
    readonly real: string;
    readonly parent?: Folder;
    /** Reached through a symlink: then its files lie elsewhere than their paths say. */
    readonly linked: boolean;
}
/** @throws AttestModelError UNSAFE_PATH, UNREADABLE, FILE_CHANGED, ABORTED */
export declare function walk(root: string, options: WalkOptions): Promise<Walked>;

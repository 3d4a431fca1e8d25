import { type HashedFiles } from '../model/hashed-files.ts';
import type { HashedFile } from '../model/manifest.ts';
import type { Sized } from '../model/shares.ts';
import type { HashEngine } from './engine.ts';
import { type IgnoredPath, type Scan } from './scan.ts';
/** Where long work and warnings are told. */
export interface ProgressReporter {
    /** A phase of hashing starts; `update` takes the bytes done so far. */
    hashing(label: string, totalBytes: number): {
        update(bytesDone: number): void;
        done(): void;
    };
    warning(text: string): void;
    info(text: string): void;
}
/** A folder (or single file) with everything that is computed from its bytes alone. */
export interface HashedFolder extends HashedFiles {
    readonly path: string;
    readonly bytes: number;
    /** To be recorded in the OMS statement: literal, without the defaults that always apply. */
    readonly ignorePaths: readonly string[];
    /** On disk, and not among the files. */
    readonly ignored: readonly IgnoredPath[];
}
export interface ScanFolderOptions {
    /** A dataset's evidence lies outside of it: nothing but git's own files is left out (formats, section 3). */
    readonly kind: 'model' | 'dataset';
    /** Globs of the user. */
    readonly ignore?: readonly string[];
    /** Evidence files that may lie inside under other names than ours. */
    readonly evidence?: readonly string[];
    readonly allowSymlinks?: boolean;
    readonly progress?: ProgressReporter;
    readonly signal?: AbortSignal;
}
export interface HashFolderOptions extends ScanFolderOptions {
    readonly label: string;
    readonly chunks?: boolean;
    readonly engine?: HashEngine;
    /** Told of all files before the first is hashed; what it throws ends the work. */
    readonly assertListing?: (files: readonly Sized[]) => void;
}
/**
 * Scan, warn of what hardly belongs to a model, hash, put together.
 * @throws AttestModelError NOT_FOUND, EMPTY_MODEL, UNSAFE_PATH, UNREADABLE, FILE_CHANGED, ABORTED
 */
export declare function hashFolder(target: string, options: HashFolderOptions): Promise<HashedFolder>;
/** What is to be hashed of a folder, with a warning of what hardly belongs to it. */
export declare function scanFolder(target: string, options: ScanFolderOptions): Promise<Scan>;
/** The files of a scan, or of a part of one, with what is told meanwhile. */
export declare function hashScanned(scan: Scan, options: HashFolderOptions): Promise<HashedFile[]>;
/** What the user asked to leave out, as far as it is on disk. */
export declare function leftOut({ ignored }: HashedFolder): string[];

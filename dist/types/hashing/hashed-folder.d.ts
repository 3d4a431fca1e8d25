import { type HashedFile, type Manifest } from '../model/manifest.ts';
import { type Scan } from './scan.ts';
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
export interface HashedFolder {
    readonly path: string;
    readonly scan: Scan;
    readonly files: readonly HashedFile[];
    readonly manifest: Manifest;
    readonly manifestBytes: Uint8Array;
    readonly manifestDigest: string;
    /** OMS root, hex. */
    readonly root: string;
    readonly filesDigest: string;
    readonly bytes: number;
    /** To be recorded in the OMS statement: literal, without the defaults that always apply. */
    readonly ignorePaths: readonly string[];
}
export interface HashFolderOptions {
    readonly label: string;
    /** A dataset's evidence lies outside of it: nothing but git's own files is left out (formats, section 3). */
    readonly kind: 'model' | 'dataset';
    /** Globs of the user. */
    readonly ignore?: readonly string[];
    /** Evidence files that may lie inside under other names than ours. */
    readonly evidence?: readonly string[];
    readonly allowSymlinks?: boolean;
    readonly chunks?: boolean;
    readonly progress?: ProgressReporter;
    readonly signal?: AbortSignal;
}
/**
 * Scan, warn of what hardly belongs to a model, hash, put together.
 * @throws AttestModelError NOT_FOUND, EMPTY_MODEL, UNSAFE_PATH, UNREADABLE, FILE_CHANGED, ABORTED
 */
export declare function hashFolder(target: string, options: HashFolderOptions): Promise<HashedFolder>;
/** What the user asked to leave out, as far as it is on disk. */
export declare function leftOut({ scan }: HashedFolder): string[];

import type { ObjectStore } from './git/objects.ts';
import { type Difference } from './git/tree.ts';
import { type Pointer } from './references/lfs.ts';
/** A model's files as a commit has them, in a folder of our own that goes when it is disposed of. */
export interface ExportedModel extends AsyncDisposable {
    readonly folder: string;
    /** For what is needed beside it, and goes with it. */
    readonly scratch: string;
    /** Files of Git LFS: as long as they should be, and empty. */
    readonly pointers: ReadonlyMap<string, Pointer>;
}
/** In git; forges refuse files a fifth as large. Larger ones are in Git LFS, of which only the pointers are read. */
export declare const MAX_FILE_BYTES = 536870912;
/**
 * @param lfs where Git LFS keeps what was downloaded: those files are taken from there, and read like any other
 *
 * Bytes as git has them: no attribute of the change turns them into others, no filter runs, no link is made.
 * @throws AttestModelError UNSAFE_PATH, UNSUPPORTED, UNREADABLE, and of the file system
 */
export declare function exportModel(files: readonly Difference[], objects: ObjectStore, lfs?: string): Promise<ExportedModel>;

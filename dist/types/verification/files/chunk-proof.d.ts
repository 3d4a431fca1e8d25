import type { Manifest } from '../../model/manifest.ts';
import { type ActualModel, type FilesResult, type Tolerance } from './files.ts';
/** What a chunk proof says wherever it is shown: it is no proof of whole files. */
export declare const NOT_RECOMPUTED = "whole-file digest not recomputed";
/**
 * Files against a manifest whose chunk hashes are bound (`checkChunksBound`): those of more than one chunk by their chunks
 * alone, all others by their digest, all by their size (formats, section 2).
 */
export declare function compareChunks(manifest: Manifest, actual: ActualModel, tolerance: Tolerance): FilesResult;
/** Which files have to be read: one of another size differs without that, and a missing one may lie there renamed. */
export declare function isWorthReading(manifest: Manifest, present: readonly {
    readonly path: string;
}[]): (file: {
    readonly path: string;
    readonly size: number;
}) => boolean;

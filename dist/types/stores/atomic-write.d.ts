import { AttestModelError } from '../errors.ts';
/** Text may come in pieces, so that what has many megabytes need not be in memory as a whole. */
export type FileData = Uint8Array | string | Iterable<string>;
/**
 * Writes beside the target, syncs, renames: under its final name a file is whole or not there.
 * @throws AttestModelError WRITE_FAILED
 */
export declare function writeFileAtomic(path: string, data: FileData): Promise<void>;
/** A run that was killed while writing leaves its temporary file; signed or verified, it would count as a file of the model. */
export declare function removeStaleTemporaries(folder: string): Promise<void>;
export declare function writeFailed(path: string, error: unknown): AttestModelError;

import type { PackedFile } from './archive.ts';
/**
 * What a zip archive has, by every list of names that a reader may find: anything may be in front of it. Undefined where the bytes
 * are none.
 */
export declare function zipFiles(bytes: Buffer): PackedFile[] | undefined;

import type { PackedFile } from './archive.ts';
/** What a tar archive has; undefined where the bytes are none. What follows a header that is none is not looked into, and counts. */
export declare function tarFiles(bytes: Buffer): PackedFile[] | undefined;

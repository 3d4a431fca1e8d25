import type { PackedFile } from './archive.ts';
/**
 * What a tar archive has; undefined where the bytes are none. What follows a header that is none, or that readers understand
 * differently, counts as not looked into.
 */
export declare function tarFiles(bytes: Buffer): PackedFile[] | undefined;

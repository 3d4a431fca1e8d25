/** Bytes of a header; what follows it fills up whole blocks. */
export declare const BLOCK = 512;
/**
 * Older archives have no magic, and all have a sum of their header's bytes, the sum itself taken for spaces. Some writers took the
 * bytes for signed ones, and readers accept both.
 */
export declare function isTarHeader(header: Buffer): boolean;
/** Octal; from 8 GiB on in binary, with the first bit set. Undefined for what readers take for different numbers. */
export declare function sizeIn(header: Buffer): number | undefined;
export declare function nameIn(header: Buffer): string;
/** Up to the first zero byte. */
export declare function text(field: Buffer): string;

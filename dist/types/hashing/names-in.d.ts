import { type BigIntStats } from 'node:fs';
/**
 * Names with a character a byte: decoded at once, two names that are not UTF-8 could become one.
 * @throws AttestModelError UNREADABLE, FILE_CHANGED
 */
export declare function namesIn(folder: string): string[];
/** Undefined where it is not UTF-8. Most names are ASCII, and need not be looked at as bytes. */
export declare function decodeName(raw: string): string | undefined;
/** Undefined where nothing is. @throws AttestModelError UNREADABLE */
export declare function lstat(path: string): BigIntStats | undefined;

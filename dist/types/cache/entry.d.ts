import type { ByteRange } from '../model/chunks.ts';
/** A file that has not changed since its digests were taken. All but the first in decimal, as in its stamp. */
export interface FileKey {
    /** As in `Proof`, or `path:` and the SHA-256 of the file's path where times alone are trusted. */
    readonly fileSystem: string;
    readonly inode: string;
    /** Size, modification and change time in nanoseconds, each followed by a space. */
    readonly state: string;
    readonly ctimeNs: number;
}
/** What is known of a file or of one of its ranges. */
export interface Known {
    readonly digest: string;
    /** Chaining value of the whole file's SHA-256 at the range's end, where it was hashed together with the range. */
    readonly midstate?: string;
}
/** Which part: the whole file where it is absent. */
export type Part = ByteRange | undefined;
export declare const TRUSTED = "path:";
/** Undefined where the stamp or the file system's name is none that an entry can hold. */
export declare function keyOf(fileSystem: string, stamp: string): FileKey | undefined;
/** Names what is hashed, in whatever state it is: of two entries with one name the later one holds. */
export declare function nameOf({ fileSystem, inode }: FileKey, part: Part): string;
/** What an entry says of the part that its name names. */
export declare function textOf({ state }: FileKey, { digest, midstate }: Known): string;
/** Undefined where the entry is of another state of the file. */
export declare function knownFrom(value: string | undefined, { state }: FileKey): Known | undefined;
/** An entry in one line; undefined if it is none. */
export declare function parseEntry(line: string): {
    readonly name: string;
    readonly value: string;
} | undefined;
/** Nanoseconds since the epoch, as exactly as a double has them: some 256 ns. */
export declare function changeTimeOf(value: string): number;

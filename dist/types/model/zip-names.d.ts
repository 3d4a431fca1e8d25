/** Where the central directory of a zip archive is: bytes of the file. */
export interface ZipDirectory {
    readonly start: number;
    readonly size: number;
    /** Bytes in front of the archive, which offsets of entries do not count, if the list lies where the end record is. */
    readonly shift: number;
}
/** The end record begins within so many bytes of a file's end: what names the 64-bit one, itself, and a comment of at most 64 KiB. */
export declare const TAIL_BYTES: number;
/**
 * Where readers may look for the names in a zip archive, by its end record (APPNOTE 4.3.16). Anything may be in front of an archive
 * and in its comment, and readers differ in which end record they take and in whether they believe its offset: all of these
 * places are named. `too large`: of the 64-bit form, whose numbers are elsewhere.
 */
export declare function findZipDirectories(tail: Buffer, fileSize: number): (ZipDirectory | 'too large')[];
/** A file of an archive, as its list of names has it (APPNOTE 4.3.12). */
export interface ZipEntry {
    readonly name: string;
    /** Bit 0: encrypted. */
    readonly flags: number;
    /** 0: stored, 8: deflated. */
    readonly method: number;
    /** Bytes in the archive, and unpacked. */
    readonly packed: number;
    readonly size: number;
    /** Of its local header, from the archive's beginning. */
    readonly offset: number;
}
/** Undefined where the bytes are no central directory. */
export declare function zipEntries(directory: Buffer): ZipEntry[] | undefined;
/** Names of the entries; undefined where the bytes are no central directory. */
export declare const zipNames: (directory: Buffer) => string[] | undefined;

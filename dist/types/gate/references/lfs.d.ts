/** What Git LFS keeps in git in place of a file. */
export interface Pointer {
    /** SHA-256 of the file, hex. */
    readonly sha256: string;
    /** Bytes. */
    readonly size: number;
}
/**
 * The pointer that a file is, undefined where it is none, and `odd` where git-lfs may read one that this does not: white space
 * around it, extensions (which change the bytes), older versions, more behind it than git-lfs looks at, no bytes at all.
 */
export declare function readPointer(bytes: Uint8Array): Pointer | 'odd' | undefined;

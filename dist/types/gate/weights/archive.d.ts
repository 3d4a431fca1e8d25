/** A file in an archive. */
export interface PackedFile {
    /** Empty where it is not known. */
    readonly name: string;
    /** Bytes, unpacked and as they are there: as the archive says. */
    readonly size: number;
    readonly packed: number;
    /** Its first ones; absent where they cannot be read. */
    readonly head?: Buffer;
}
/** What a look at a file tells: weights, and by what; or so many bytes of which nobody can tell, and why. */
export type Look = {
    readonly kind: 'weights';
    readonly why: string;
} | {
    readonly kind: 'unseen';
    readonly why: string;
    readonly bytes: number;
};
/**
 * Looks into what packs other files, whatever it is called; undefined where nothing is found, or it packs none. A file may be an
 * archive in several ways, and everybody unpacks it in another.
 */
export declare function lookInto(bytes: Buffer): Look | undefined;

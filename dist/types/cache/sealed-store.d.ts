/** An entry has some 200 bytes. */
export declare const MAX_STORE_BYTES: number;
/** Entries by name, each with its value. */
export interface Entries {
    /** How many. */
    readonly size: number;
    names(): Iterable<string>;
    find(name: string): string | undefined;
}
/** The entries of a store, left in its bytes: as objects they would take several times the memory. */
export declare class StoredEntries implements Entries {
    #private;
    /** Of bytes that `unpack` has found to be whole. @throws Unusable */
    constructor({ bytes, start, count }: Unpacked);
    get size(): number;
    names(): Iterable<string>;
    find(name: string): string | undefined;
}
interface Unpacked {
    readonly bytes: Buffer;
    /** Of the first entry. */
    readonly start: number;
    readonly count: number;
}
/** Whether it is a store at all, and all of it: nothing of it is parsed before. @throws Unusable */
export declare function unpack(bytes: Buffer): Unpacked;
/**
 * The store of both: `fresh` ones stand before `old` ones of the same name. Where they would be too many, the old ones go.
 * Entries that `holds` refuses are left out.
 */
export declare function pack(old: Entries | undefined, fresh: ReadonlyMap<string, string>, holds: (name: string, value: string) => boolean): Buffer;
export {};

/** The bytes of a file, or how many it has where those are more than allowed: then none of them is read. */
export type Limited = {
    readonly bytes: Buffer;
} | {
    readonly tooBig: number;
};
/**
 * Evidence comes from strangers: a FIFO must not hang us, nor a huge file fill the memory.
 * @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH
 */
export declare const readLimited: (path: string, maxBytes: number, what: string) => Promise<Limited>;
/**
 * What will be written or published again under our name: a link put in its place would lead to a secret of this machine.
 * @throws AttestModelError as {@link readLimited}; INVALID_INPUT when it has more than `maxBytes`
 */
export declare function readUnlinked(path: string, what: string, maxBytes: number): Promise<Buffer>;
/** Undefined where nothing is. @throws AttestModelError UNREADABLE, UNSAFE_PATH */
export declare function readIfThere(path: string, maxBytes: number, what: string): Promise<Limited | undefined>;
/**
 * The bytes of a file that a person named.
 * @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH; INVALID_INPUT when it has more than `maxBytes`
 */
export declare function readNamed(path: string, what: string, maxBytes: number): Promise<Buffer>;
/** @throws as {@link readNamed} */
export declare function readPem(path: string, what: string): Promise<string>;

import { type Opened } from './pickle-opcodes.ts';
/** What the first bytes of a file say about what a loader might do with it. */
export interface Sniffed {
    /** `pickle`: unpickling it runs what it says. `unclear`: it may hold one where a look at its ends does not reach. */
    readonly kind: 'pickle' | 'unclear';
    readonly reason: string;
}
/** Bytes from the start that are looked at. */
export declare const HEAD_BYTES = 65536;
/**
 * Whether a file begins as pickled objects do, by its first {@link HEAD_BYTES}; zip archives are for `sniffZip`.
 * @param file where an argument of an opcode reaches further than that; without it, the bytes are all there is
 */
export declare function sniffHead(head: Uint8Array, file?: Opened): Sniffed | undefined;
/**
 * Ends of names under which pickled objects are saved: loading one can run any code. By name only, since a loader that is told
 * to unpickle does so whatever a file is called: `formats` is the stronger demand.
 */
export declare const PICKLE_NAMES: readonly string[];
export declare const isPickleName: (path: string) => boolean;

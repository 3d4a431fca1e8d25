import { AttestModelError } from '../errors.ts';
/** A name as text, quoted; bytes that are not UTF-8 as `\xff`. */
export declare function showName(name: string | Uint8Array): string;
/** What a failed system call on a path that was named or found means. */
export declare function accessError(path: string, error: unknown): AttestModelError;
/** Names and kinds of files that were met and refused; told together, so that they can be mended together. */
export declare class Refusals {
    #private;
    /** `what` reads as a sentence's beginning: `symlink "a" -> "b"`. */
    add(path: string, what: string, guidance: string): void;
    /** @throws AttestModelError UNSAFE_PATH */
    throwIfAny(): void;
}

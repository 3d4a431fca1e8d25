import { AttestModelError } from '../errors.ts';
import type { ScannedFile } from './engine.ts';
/** A file that is the one the scan saw, now and when it is finished with. */
export declare class OpenFile {
    #private;
    /** @throws AttestModelError FILE_CHANGED, UNREADABLE, UNSAFE_PATH */
    constructor(root: string, file: ScannedFile);
    /** Fills `into` with the bytes at `position`; all of them or FILE_CHANGED. */
    read(into: Uint8Array, position: number): void;
    /** To be called when all is read. @throws AttestModelError FILE_CHANGED */
    finish(): void;
    [Symbol.dispose](): void;
}
export declare function openError(path: string, error: unknown): AttestModelError;
export declare function changed(path: string, when: string, expected?: string, found?: string): AttestModelError;

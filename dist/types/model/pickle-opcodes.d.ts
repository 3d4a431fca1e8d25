/** A file by its size in bytes, and bytes of it from a position on: at least one where there is one. */
export interface Opened {
    readonly size: number;
    at(position: number): Buffer;
}
export declare const isOpcode: (code: number) => boolean;
/** Whether a file is, from its first byte on, a pickle that imports something; `unclear` where that is too far to be followed. */
export declare function scanOpcodes(file: Opened): 'pickle' | 'none' | 'unclear';

/** Something that training leaves behind and that hardly belongs to the model. */
export interface Leftover {
    /** File or folder, relative to the root. */
    readonly path: string;
    readonly bytes: number;
    readonly files: number;
}
/** Checkpoints, optimizer state and run logs among the files, largest first. */
export declare function findLeftovers(files: readonly {
    readonly path: string;
    readonly size: number;
}[]): Leftover[];

/** Its owner alone gets into it; gone when the scope ends, and when the process does. */
export interface PrivateFolder extends Disposable {
    readonly path: string;
    /** Others can write to a folder that it lies in, and so put another one in its place: nothing in it is safe from them then. */
    readonly exposed: boolean;
}
/** @throws AttestModelError WRITE_FAILED */
export declare function createPrivateFolder(within: string): Promise<PrivateFolder>;
/** Nothing can be added, removed or renamed in it. Files are read-only already. */
export declare function seal(folder: string): Promise<void>;
export declare const READ_ONLY = 365;

import type { HashAlgorithm } from '../model/digest.ts';
import type { HashResult, HashTask } from './engine.ts';
export interface RunOptions {
    readonly root: string;
    readonly algorithm: HashAlgorithm;
    readonly threads: number;
    readonly onProgress?: (bytesDone: number) => void;
    readonly signal?: AbortSignal;
}
/** @throws AttestModelError FILE_CHANGED, UNREADABLE, ABORTED, INTERNAL */
export declare function hashInThreads(tasks: readonly HashTask[], options: RunOptions): Promise<HashResult[]>;

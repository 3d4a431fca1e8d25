import type { HashResult, HashTask } from './engine.ts';
/** As native/addon/src/packed.rs reads them: 100,000 objects would cost more than hashing as many small files. */
export declare function packTasks(tasks: readonly HashTask[]): {
    text: Uint8Array;
    bounds: Float64Array;
};
/** `digests`: task by task that of the whole file where it was wanted, then those of the ranges. */
export declare function unpackResults(tasks: readonly HashTask[], digests: Buffer): HashResult[];

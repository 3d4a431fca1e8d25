import type { HashAlgorithm } from '../model/digest.ts';
import type { HashTask } from './engine.ts';
export interface Reading {
    readonly algorithm: HashAlgorithm;
    /** Blocks are read into it: its length bounds the memory. */
    readonly buffer: Uint8Array;
    /** Called after each block; throws to stop. */
    readonly onBytes: (count: number) => void;
}
/**
 * One file on this thread, each byte read once: a block is still in the core's cache when the second hash takes it.
 * The whole file's digest if wanted, then those of the ranges.
 */
export declare function hashFile(root: string, task: HashTask, reading: Reading): string[];

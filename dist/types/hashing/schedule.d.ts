import type { HashTask } from './engine.ts';
/** Work for one thread, or for several where it is one file that is hashed whole. */
export interface Unit {
    readonly items: readonly UnitItem[];
    /** In bytes hashed. */
    readonly cost: number;
    /** Bytes read. */
    readonly bytes: number;
}
export interface UnitItem {
    /** Of the caller's task. */
    readonly index: number;
    readonly task: HashTask;
    /** Index of this item's first range among the task's. */
    readonly offset: number;
}
/** Everything to be done, dearest first, so that the threads end together. */
export declare function planUnits(tasks: readonly HashTask[]): Unit[];
/** Bytes to be read. */
export declare function bytesOf(task: HashTask): number;
export interface Situation {
    /** Cost of all that is not finished, the unit included. */
    readonly remaining: number;
    readonly threads: number;
    readonly idle: number;
    /** Cost that is left for the busy thread which will be idle first; Infinity if none is busy. */
    readonly nextIdle: number;
}
/**
 * Whether a unit should take one thread or two, or wait for the second. A single file is worth two threads where it alone
 * would keep the others waiting at the end.
 */
export declare function decide(unit: Unit, { remaining, threads, idle, nextIdle }: Situation): 'alone' | 'together' | 'wait';

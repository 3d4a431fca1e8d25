import type { HashResult, HashTask } from '../hashing/engine.ts';
import type { FileKey, Known, Part } from './entry.ts';
/** What is known of a task, and what is left of it. */
export interface Recall {
    readonly task: HashTask;
    /** With the task's stamp it is the file's key; absent where no entry can be of the file. */
    readonly fileSystem?: string;
    readonly whole?: string;
    /** One for each of the task's. */
    readonly ranges: readonly (string | undefined)[];
    /** Absent: all is known. */
    readonly left?: HashTask;
    /** Which of the task's ranges those of `left` are; NOBODYS for a checkpoint. */
    readonly places: readonly number[];
}
/** Nothing is known of it, nor will be. */
export declare function unknown(task: HashTask): Recall;
/** `resumes`: whether the engine can begin in the midst of a file. */
export declare function recall(task: HashTask, key: FileKey, find: (part: Part) => Known | undefined, resumes: boolean): Recall;
/** What was known and what was found out. */
export declare function complete({ task, whole, ranges, places }: Recall, found: HashResult | undefined): HashResult;
/** Bytes that have to be read for a task. */
export declare function bytesLeft(task: HashTask | undefined): number;

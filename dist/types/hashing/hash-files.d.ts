import type { ByteRange } from '../model/chunks.ts';
import type { HashEngine, HashOptions, HashResult, HashTask, ScannedFile } from './engine.ts';
/** One for all files without ranges, which are most. */
export declare const NO_RANGES: readonly ByteRange[];
export interface HashFilesOptions extends Partial<HashOptions> {
    /** Default: the fastest that runs here. */
    readonly engine?: HashEngine;
}
/** What is wanted of each file, and what is made of what the engine says. */
export interface Wanted<T> {
    task(file: ScannedFile): HashTask;
    take(result: HashResult, task: HashTask): T;
}
/**
 * In the order of the files, once all of them are still those that were scanned.
 * @throws AttestModelError FILE_CHANGED, UNREADABLE, UNSAFE_PATH, ABORTED
 */
export declare function hashFiles<T>(root: string, files: readonly ScannedFile[], wanted: Wanted<T>, { engine, onProgress, algorithm, ...more }: HashFilesOptions): Promise<T[]>;
/** Without spreading the file: in 100,000 objects its slowness and slack can be measured. */
export declare function taskOf({ path, size, stamp, source }: ScannedFile, whole: boolean, ranges: readonly ByteRange[]): HashTask;

import { type FoundJournal } from './journal.ts';
import type { CacheReport } from './types.ts';
export interface JournalFile {
    readonly path: string;
    /** Of the process that writes or wrote it. */
    readonly pid: number;
}
/** Journals of this folder that count, newest first, after those that are too old or too much were removed. */
export declare function readJournals(folder: string, now: number, report: CacheReport): (JournalFile & FoundJournal)[];
export declare function listJournals(folder: string): JournalFile[];
/** Whether its process may still write to it. */
export declare function isAlive({ pid }: JournalFile): boolean;
export declare function removeQuietly(path: string): void;

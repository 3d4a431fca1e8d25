import type { JobContext } from './job-context.ts';
/** What this process finishes, on disk as it is finished: a run that is killed has lost nothing of it. */
export declare class Journal {
    #private;
    readonly path: string;
    constructor(folder: string, { job, origin }: JobContext, warn: (text: string) => void);
    /** Entries as lines without their ends. In the page cache when it returns, which outlives the process. */
    append(entries: readonly string[]): void;
    close(): void;
    remove(): void;
}
export interface FoundJournal extends JobContext {
    readonly entries: ReadonlyMap<string, string>;
    /** Lines that were damaged, or cut off. */
    readonly damaged: number;
}
/** @throws Unusable */
export declare function parseJournal(bytes: Buffer): FoundJournal;

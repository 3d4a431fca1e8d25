import type { ChildProcess } from 'node:child_process';
/**
 * Signals that are for the command, from before it starts until its copy is removed: one that nobody handles would end us at once,
 * and leave command and copy behind.
 */
export declare class Signals implements Disposable {
    #private;
    take(): void;
    /** What comes while it is started is told after this turn. */
    passTo(command: ChildProcess): void;
    [Symbol.dispose](): void;
}

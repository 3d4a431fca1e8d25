import { type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { Environment } from './github.ts';
import { type RunResult } from './run.ts';
export interface Git {
    readonly dir: string;
    /** Filters there are, as configuration keys; all of them are off. */
    readonly filters: readonly string[];
    (args: readonly string[], options?: {
        input?: string;
        maxBytes?: number;
    }): Promise<RunResult>;
}
/** Runs git in a folder, with the repository's filters (`filter.<name>.clean` …) off too, since `status` runs them. */
export declare function openGit(dir: string, env: Environment): Promise<Git>;
/**
 * A git that answers questions on its standard input until it is ended. It runs no filters: for `cat-file`, and nothing that
 * looks at the working tree. What it says is the caller's to bound.
 */
export declare function startGit(dir: string, env: Environment, args: readonly string[], signal?: AbortSignal): ChildProcessByStdio<Writable, Readable, null>;

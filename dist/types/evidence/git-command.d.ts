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
/** Of any git that is started: settings as above, and the objects as they were written, without replacements or grafts. */
export declare function safeGitEnvironment(env: Environment, settings?: readonly (readonly [string, string])[]): Record<string, string | undefined>;

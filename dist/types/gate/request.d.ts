import type { Environment } from '../evidence/github.ts';
import type { HashEngine } from '../hashing/engine.ts';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import type { TrustSpec } from '../sigstore/trust.ts';
import type { GitHubAccess } from '../stores/github-access.ts';
export declare const DEFAULT_POLICY = ".github/model-policy.yml";
export interface GateRequest {
    /** Folder of the checkout. Nothing in its working tree is read but `.git`. */
    readonly repository: string;
    /** Policy files, relative to the repository; default {@link DEFAULT_POLICY}. All of them must be there, at the base commit. */
    readonly policies?: readonly string[];
    /** What happened; see `readEvent`. Absent on the command line. */
    readonly event?: GateEvent;
    /** In place of what the event says (command line): policies are from here, and the change is from here to `head`. */
    readonly base?: string;
    /** Default: the event's, else HEAD. */
    readonly head?: string;
    /** Where objects are asked for that the checkout lacks, as a shallow one does; without it, what is missing is undecided. A
     * token with `contents: read` is enough. */
    readonly api?: GitHubAccess;
    /** Roots for policies that name none. */
    readonly trust?: TrustSpec;
    readonly engine?: HashEngine;
    /** For git. */
    readonly env: Environment;
    readonly now?: Date;
    readonly progress?: ProgressReporter;
    readonly signal?: AbortSignal;
}
/** An event of GitHub Actions. */
export interface GateEvent {
    /** GITHUB_EVENT_NAME */
    readonly name: string;
    /** GITHUB_SHA */
    readonly sha?: string;
    /** GITHUB_REF */
    readonly ref?: string;
    /** The parsed file of GITHUB_EVENT_PATH. */
    readonly payload: unknown;
}

import type { Environment } from '../../evidence/github.ts';
import type { GitHub } from './github.ts';
/** How commits hang together: by the checkout where it has them all, else by GitHub. */
export interface History {
    /** Undefined where it is no commit. Annotated tags are followed. @throws AttestModelError USAGE where it may mean several */
    resolve(rev: string): Promise<string | undefined>;
    /** The one best common ancestor; undefined where there is none, or several, or it is not known. */
    mergeBase(a: string, b: string): Promise<string | undefined>;
    /**
     * Commits in which a path changed, newest first, along first parents: those are what a branch was before each merge. `complete`:
     * there are no more.
     */
    changes(commit: string, path: string): Promise<{
        readonly commits: readonly string[];
        readonly complete: boolean;
    }>;
    /** Folder of git's own files. */
    readonly folder?: string;
}
export declare function openHistory(dir: string, env: Environment, github: GitHub | undefined): Promise<History>;

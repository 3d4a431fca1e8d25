import type { GitHubAccess } from '../../stores/github-access.ts';
import { type ObjectStore } from './objects.ts';
/** What a checkout lacks, from GitHub's REST API. A token with `contents: read` is enough. */
export interface GitHub extends ObjectStore {
    /** The one best common ancestor; undefined where there are several, or it is not known. */
    mergeBase(a: string, b: string): Promise<string | undefined>;
    /** Commit at the tip of a branch. */
    tip(branch: string): Promise<string | undefined>;
}
export declare function createGitHub(access: GitHubAccess, signal?: AbortSignal): GitHub;

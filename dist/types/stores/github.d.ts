import type { BundleJson } from '../sigstore/signer.ts';
import type { GitHubAccess } from './github-access.ts';
/** GitHub's attestation store of one repository. */
export interface GitHubStore {
    /**
     * Posts one bundle. `refused`: the store understood and said no (422), so another statement may do better.
     * @throws AttestModelError SERVICE when it is not available
     */
    save(bundle: BundleJson): Promise<{
        kind: 'saved';
        url: string;
    } | {
        kind: 'refused';
        reason: string;
    }>;
}
export interface GitHubStoreOptions extends GitHubAccess {
    readonly token: string;
}
/** POST /repos/{owner}/{repo}/attestations (GitHub REST, "Create an attestation"). */
export declare function createGitHubStore(options: GitHubStoreOptions): GitHubStore;

import type { BundleJson } from '../sigstore/signer.ts';
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
export interface GitHubStoreOptions {
    /** `owner/name`. */
    readonly repository: string;
    readonly token: string;
    /** Such as `https://api.github.com`. */
    readonly apiUrl: string;
    /** Such as `https://github.com`. */
    readonly serverUrl: string;
}
/** POST /repos/{owner}/{repo}/attestations (GitHub REST, "Create an attestation"). */
export declare function createGitHubStore(options: GitHubStoreOptions): Promise<GitHubStore>;

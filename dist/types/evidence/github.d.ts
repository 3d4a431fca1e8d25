import type { SlsaPredicate, WorkflowReference } from '../statement/provenance.ts';
export type Environment = Readonly<Record<string, string | undefined>>;
/** The job we run in, from GitHub's documented variables. Claims, until the certificate says the same. */
export interface GitHubContext {
    readonly serverUrl: string;
    readonly apiUrl: string;
    /** `owner/name`. */
    readonly repository: string;
    readonly eventName: string;
    readonly eventPath?: string;
    readonly sha: string;
    readonly ref: string;
    readonly workflow?: WorkflowReference;
    readonly invocationId: string;
    readonly workspace?: string;
    /** `github-hosted` or `self-hosted`. */
    readonly runnerEnvironment?: string;
    /** Whether GitHub's buildType, identity tokens and attestation store can exist: github.com and ghe.com, not GHES. */
    readonly isGitHubCloud: boolean;
    /** `permissions: id-token: write` was given to this job. */
    readonly canAskForToken: boolean;
}
/** Undefined outside GitHub Actions (and what acts like it: act, Gitea, Forgejo). */
export declare function githubContext(env: Environment): GitHubContext | undefined;
/**
 * GitHub's own predicate. `@actions/attest` reads the environment, asks for a token (audience "nobody") and checks it
 * against the issuer's keys, so that the predicate holds claims of GitHub and not of variables.
 * @throws AttestModelError IDENTITY_TOKEN, SERVICE
 */
export declare function githubBasePredicate(timeoutMs?: number): Promise<SlsaPredicate>;

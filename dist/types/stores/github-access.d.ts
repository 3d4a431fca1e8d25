/** One repository of a GitHub server, as a token (or nobody) sees it. */
export interface GitHubAccess {
    /** `owner/name`. */
    readonly repository: string;
    /** Absent: as anyone, which public repositories allow for reading. */
    readonly token?: string;
    /** Such as `https://api.github.com`. */
    readonly apiUrl: string;
    /** Such as `https://github.com`. */
    readonly serverUrl: string;
    /** For tests: how a pause of so many milliseconds is made. */
    readonly pause?: (ms: number, signal?: AbortSignal) => Promise<void>;
    /** For tests: how long a server may be silent, ms, before its answer begins. */
    readonly patienceMs?: number;
}
/**
 * A repository as the environment's token sees it (`GITHUB_TOKEN`, `GH_TOKEN`; `GITHUB_SERVER_URL` and `GITHUB_API_URL` as runners
 * set them). A token is one server's: another one that is named is asked without.
 * @param repository `owner/name`, checked by the caller
 */
export declare function githubAccess(repository: string, env: Readonly<Record<string, string | undefined>>, server?: string): GitHubAccess;

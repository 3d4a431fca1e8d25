import type { GitHubAccess } from './github-api.ts';
/**
 * A repository as the environment's token sees it (`GITHUB_TOKEN`, `GH_TOKEN`; `GITHUB_SERVER_URL` and `GITHUB_API_URL` as runners
 * set them). A token is one server's: another one that is named is asked without.
 * @param repository `owner/name`, checked by the caller
 */
export declare function githubAccess(repository: string, env: Readonly<Record<string, string | undefined>>, server?: string): GitHubAccess;

import type { GitHubAccess } from './github-api.ts';

/**
 * A repository as the environment's token sees it (`GITHUB_TOKEN`, `GH_TOKEN`; `GITHUB_SERVER_URL` and `GITHUB_API_URL` as runners
 * set them). A token is one server's: another one that is named is asked without.
 * @param repository `owner/name`, checked by the caller
 */
export function githubAccess(
  repository: string,
  env: Readonly<Record<string, string | undefined>>,
  server?: string,
): GitHubAccess {
  const own = env['GITHUB_SERVER_URL'] || 'https://github.com';
  const serverUrl = server ?? own;
  const token = env['GITHUB_TOKEN'] || env['GH_TOKEN'];
  return {
    repository,
    serverUrl,
    apiUrl: (serverUrl === own && env['GITHUB_API_URL']) || apiOf(serverUrl),
    ...(serverUrl === own && token && { token }),
  };
}

/** `api.` in front on github.com and ghe.com; GitHub Enterprise Server has its API below its own address. */
function apiOf(server: string): string {
  const { host, origin } = new URL(server);
  const isCloud = host === 'github.com' || host.endsWith('.ghe.com');
  return isCloud ? `https://api.${host}` : `${origin}/api/v3`;
}

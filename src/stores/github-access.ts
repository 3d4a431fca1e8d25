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

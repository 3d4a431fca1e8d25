import { AttestModelError, messageOf } from '../errors.ts';
import type { BundleJson } from '../sigstore/signer.ts';

/** GitHub's attestation store of one repository. */
export interface GitHubStore {
  /**
   * Posts one bundle. `refused`: the store understood and said no (422), so another statement may do better.
   * @throws AttestModelError SERVICE when it is not available
   */
  save(bundle: BundleJson): Promise<{ kind: 'saved'; url: string } | { kind: 'refused'; reason: string }>;
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

/** A server that accepts the connection and says nothing. */
const TIMEOUT_MS = 30_000;

/** POST /repos/{owner}/{repo}/attestations (GitHub REST, "Create an attestation"). */
export async function createGitHubStore(options: GitHubStoreOptions): Promise<GitHubStore> {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(options.token, { baseUrl: options.apiUrl });
  const [owner = '', repo = ''] = options.repository.split('/');
  return {
    async save(bundle) {
      for (let attempt = 1; ; attempt++) {
        try {
          const { data } = await octokit.request('POST /repos/{owner}/{repo}/attestations', {
            owner,
            repo,
            bundle: bundle as Record<string, never>,
            // Of this call only: as a default it would take the place of the agent that knows the proxy.
            request: { signal: AbortSignal.timeout(TIMEOUT_MS) },
          });
          return { kind: 'saved', url: `${options.serverUrl}/${options.repository}/attestations/${data.id}` };
        } catch (error) {
          const { status, after } = answerOf(error);
          if (status === 422) return { kind: 'refused', reason: messageOf(error) };
          if (attempt < 4 && (status === undefined || status === 429 || status >= 500)) {
            await new Promise((wake) => setTimeout(wake, after ?? 2 ** attempt * 250));
            continue;
          }
          throw notAvailable(options, status, error);
        }
      }
    },
  };
}

function answerOf(error: unknown): { status?: number; after?: number } {
  const { status, response } = error as {
    status?: number;
    response?: { headers?: Record<string, string | undefined> };
  };
  const seconds = Number(response?.headers?.['retry-after']);
  return {
    // Octokit calls a connection that failed "500" too.
    ...(status === undefined || response === undefined ? {} : { status }),
    ...(Number.isFinite(seconds) && seconds >= 0 ? { after: Math.min(seconds, 60) * 1000 } : {}),
  };
}

const PERMISSION = `Add to the job:

    permissions:
      id-token: write
      attestations: write
      contents: read`;

function notAvailable(
  { repository, apiUrl }: GitHubStoreOptions,
  status: number | undefined,
  error: unknown,
): AttestModelError {
  const said = status === undefined ? messageOf(error) : `${status}: ${messageOf(error)}`;
  return new AttestModelError(
    'SERVICE',
    `GitHub's attestation store of ${repository} did not take the attestation (${said})`,
    {
      cause: error,
      guidance: guidanceFor(status),
      details: { service: 'github-attestations', url: apiUrl, ...(status === undefined ? {} : { status }) },
    },
  );
}

function guidanceFor(status: number | undefined): string {
  if (status === 401 || status === 403) return PERMISSION;
  if (status === 404)
    return `This repository or server has no attestation store (private repositories need GitHub Enterprise Cloud; GitHub Enterprise Server has none), or the token may not see it. The evidence files beside the model are complete without it. If there is a store: ${PERMISSION}`;
  return 'The bundles are on disk; run the step again to publish them.';
}

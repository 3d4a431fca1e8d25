import { AttestModelError } from '../errors.ts';
import type { BundleJson } from '../sigstore/signer.ts';
import type { GitHubAccess } from './github-access.ts';
import { messageIn, parseAnswer, record } from './github-answer.ts';
import { callGitHub } from './github-api.ts';
import { GitHubApiError } from './github-refusal.ts';

/** GitHub's attestation store of one repository. */
export interface GitHubStore {
  /**
   * Posts one bundle. `refused`: the store understood and said no (422), so another statement may do better.
   * @throws AttestModelError SERVICE when it is not available
   */
  save(bundle: BundleJson): Promise<{ kind: 'saved'; url: string } | { kind: 'refused'; reason: string }>;
}

export interface GitHubStoreOptions extends GitHubAccess {
  readonly token: string;
}

/** POST /repos/{owner}/{repo}/attestations (GitHub REST, "Create an attestation"). */
export function createGitHubStore(options: GitHubStoreOptions): GitHubStore {
  const { repository, serverUrl } = options;
  return {
    async save(bundle) {
      const url = `/repos/${repository}/attestations`;
      try {
        // Kept twice, where an answer was lost, is no harm: it is the same bundle.
        const post = { method: 'POST', url, json: { bundle }, repeatable: true, expected: [422] } as const;
        const { status, body } = await callGitHub(options, post);
        if (status === 422) return { kind: 'refused', reason: messageIn(body) ?? 'it said no more than 422' };
        const { id } = record(parseAnswer(body), 'the answer');
        return { kind: 'saved', url: `${serverUrl}/${repository}/attestations/${String(id)}` };
      } catch (error) {
        throw error instanceof GitHubApiError ? notAvailable(options, error) : error;
      }
    },
  };
}

const PERMISSION = `Add to the job:

    permissions:
      id-token: write
      attestations: write
      contents: read`;

function notAvailable({ repository, apiUrl }: GitHubStoreOptions, error: GitHubApiError): AttestModelError {
  const { status, message } = error;
  return new AttestModelError(
    'SERVICE',
    `GitHub's attestation store of ${repository} did not take the attestation: ${message}`,
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
  return 'The bundles are on disk, and complete without the store: nothing has to be signed again.';
}

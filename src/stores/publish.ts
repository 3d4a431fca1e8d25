import { AttestModelError } from '../errors.ts';
import type { Instance } from '../sigstore/instances.ts';
import type { BundleJson } from '../sigstore/signer.ts';
import { createGitHubStore, type GitHubStore, type GitHubStoreOptions } from './github.ts';

/** Whether and why bundles go to GitHub's attestation store. `asked`: by name, so "not available" is an error. */
export type GitHubPublishing = 'auto' | 'asked' | 'never';

export interface PublishRequest {
  readonly mode: GitHubPublishing;
  /** Undefined outside GitHub Actions. */
  readonly store?: GitHubStoreOptions;
  /** Undefined where a key or certificate signs. */
  readonly instance?: Pick<Instance, 'name' | 'profile'>;
  /** Extras that the store refuses (422) are left out, and the plain statement is signed and posted instead. */
  readonly plain: () => Promise<BundleJson | undefined>;
  readonly warning: (text: string) => void;
}

/**
 * Posts provenance first, whose address is returned.
 * @throws AttestModelError USAGE, SERVICE when asked for by name
 */
export async function publishToGitHub(
  bundles: readonly BundleJson[],
  request: PublishRequest,
): Promise<string | undefined> {
  if (request.mode === 'never') return undefined;
  const impossible = whyNot(request);
  if (impossible) {
    if (request.mode === 'asked')
      throw new AttestModelError('USAGE', `cannot publish to GitHub: ${impossible}`, {
        guidance: 'Leave publish: github out; the evidence files beside the model are complete without it.',
      });
    return undefined;
  }
  try {
    const store = createGitHubStore(request.store as GitHubStoreOptions);
    const [provenance, ...others] = bundles;
    if (provenance === undefined) return undefined;
    const url = await postProvenance(store, provenance, request);
    for (const bundle of others) await postOther(store, bundle, request);
    return url;
  } catch (error) {
    if (request.mode === 'asked' || !(error instanceof AttestModelError)) throw error;
    request.warning(`${error.message}. ${error.guidance ?? ''}`);
    return undefined;
  }
}

function whyNot({ mode, store, instance }: PublishRequest): string | undefined {
  if (store === undefined) return 'this is not a GitHub Actions run with a token (input: github-token)';
  if (instance === undefined) return 'its store takes statements signed with an OIDC identity only';
  if (instance.name === 'local') return 'the embedded Sigstore is trusted by nobody';
  // GitHub checks certificates against these two; whoever asks by name may know better.
  if (mode === 'auto' && instance.profile === 'custom') return 'the instance is not known to GitHub';
  return undefined;
}

async function postProvenance(
  store: GitHubStore,
  bundle: BundleJson,
  { plain, warning }: PublishRequest,
): Promise<string> {
  const answer = await store.save(bundle);
  if (answer.kind === 'saved') return answer.url;
  warning(
    `GitHub's attestation store refused the full provenance (${answer.reason}): the plain one is posted, the full one stays in claims.jsonl.`,
  );
  const reduced = await plain();
  const second = reduced && (await store.save(reduced));
  if (second?.kind === 'saved') return second.url;
  throw new AttestModelError(
    'SERVICE',
    `GitHub's attestation store refused the provenance: ${second?.reason ?? answer.reason}`,
    {
      guidance: 'The bundles are on disk and complete without the store.',
      details: { service: 'github-attestations', status: 422 },
    },
  );
}

async function postOther(store: GitHubStore, bundle: BundleJson, { warning }: PublishRequest): Promise<void> {
  const answer = await store.save(bundle);
  if (answer.kind === 'refused')
    warning(`GitHub's attestation store refused a statement (${answer.reason}); it stays on disk.`);
}

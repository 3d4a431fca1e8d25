/** Whether the signed commit came by a reviewed change: by a Source VSA, never by what a job says. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { type BundleOptions, COMMIT, ISSUER, REPOSITORY, signBundle } from '../verification/bundles.ts';
import { signedModel } from '../verification/signed-model.ts';
import { requirement, slsaOf } from '../verification/slsa-runs.ts';
import { FILES, provenanceOf } from './full-model.ts';
import { SIGNERS, unmet, verdictBy } from './judged.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const SOURCE = 'https://github.com/slsa/source-actions/.github/workflows/compute.yml@refs/tags/v1.2.3';
/** The workflow that looks at the repository's rules, called from there. */
const verifier: BundleOptions = {
  certificate: { sans: [{ type: 'url', value: SOURCE }] },
  extensions: { 9: SOURCE, 18: `${REPOSITORY}/.github/workflows/source.yml@refs/heads/main` },
};
const POLICY = `${SIGNERS}provenance:
  reviewed:
    - workflow: { repository: slsa/source-actions, path: .github/workflows/compute.yml, ref: "refs/tags/v*" }
      issuer: ${ISSUER}
      source-repository: acme/model-repo
`;
const summary = (change: { subject?: object[]; predicateType?: string; predicate?: object } = {}) => ({
  _type: 'https://in-toto.io/Statement/v1',
  subject: [
    {
      uri: `${REPOSITORY}/commit/${COMMIT}`,
      digest: { gitCommit: COMMIT },
      annotations: { source_refs: ['refs/heads/main'] },
    },
  ],
  predicateType: 'https://slsa.dev/verification_summary/v1',
  ...change,
  predicate: {
    verifier: { id: 'https://github.com/slsa/source-actions' },
    timeVerified: '2026-01-01T00:00:00Z',
    resourceUri: `git+${REPOSITORY}`,
    policy: { uri: 'DEFAULT' },
    verificationResult: 'PASSED',
    verifiedLevels: ['SLSA_SOURCE_LEVEL_4', 'ORG_SOURCE_TESTED'],
    ...change.predicate,
  },
});

const idsWith = async (...lines: readonly unknown[]): Promise<string[]> => {
  using model = await signedModel(sigstore, { files: FILES });
  model.writeClaims(await signBundle(sigstore, provenanceOf(model)), ...lines);
  const verdict = await verdictBy(POLICY, model, sigstore);
  if (verdict.result === 'passed') expect(verdict.claims.ignored).toEqual([]);
  const review = requirement(slsaOf(verdict), 'two-person-review');
  expect(review?.outcome).toBe(verdict.result === 'passed' ? 'met' : 'no-evidence');
  return unmet(verdict).map(({ id }) => id);
};

test.each(['SLSA_SOURCE_LEVEL_4', 'SLSA_SOURCE_TWO_PARTY_REVIEWED'])('a Source VSA says it, as %s', async (level) => {
  const statement = summary({
    predicate: { verifiedLevels: ['SLSA_SOURCE_LEVEL_3', level].slice(level.endsWith('4') ? 1 : 0) },
  });
  expect(await idsWith(await signBundle(sigstore, statement, verifier))).toEqual([]);
});

describe('not reviewed', () => {
  const REFUSED = ['policy.provenance.reviewed'];
  test.each<[string, Parameters<typeof summary>[0], BundleOptions?]>([
    ['another commit', { subject: [{ digest: { gitCommit: 'f'.repeat(40) } }] }],
    ['another repository', { predicate: { resourceUri: 'git+https://github.com/stranger/fork' } }],
    ['a lower level', { predicate: { verifiedLevels: ['SLSA_SOURCE_LEVEL_3'] } }],
    ['levels of builds', { predicate: { verifiedLevels: ['SLSA_BUILD_LEVEL_4', 'X_SLSA_SOURCE_LEVEL_4'] } }],
    ['a failure', { predicate: { verificationResult: 'FAILED' } }],
    ['a statement of another type', { predicateType: 'https://example.com/review' }],
    ['the model’s own signer', {}, {}],
    [
      'the workflow, called from elsewhere',
      {},
      { ...verifier, extensions: { ...verifier.extensions, 12: 'https://github.com/a/b' } },
    ],
  ])('%s', async (_, change, by = verifier) => {
    expect(await idsWith(await signBundle(sigstore, summary(change), by))).toEqual(REFUSED);
  });

  test('without a word of anybody', async () => {
    expect(await idsWith()).toEqual(REFUSED);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { type BundleOptions, ISSUER, REPOSITORY, signBundle } from '../verification/bundles.ts';
import { signedModel } from '../verification/signed-model.ts';
import { evaluationOf, FILES, provenanceOf } from './full-model.ts';
import { SIGNERS, unmet, verdictBy } from './judged.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const EVALUATE = `${REPOSITORY}/.github/workflows/evaluate.yml@refs/heads/main`;
/** The evaluation workflow of the same repository. */
const evaluator: BundleOptions = {
  certificate: { sans: [{ type: 'url', value: EVALUATE }] },
  extensions: { 9: EVALUATE, 18: EVALUATE },
};
const rule = (path: string): string =>
  `[{ workflow: { repository: acme/model-repo, path: .github/workflows/${path}, ref: refs/heads/main }, issuer: "${ISSUER}" }]`;
const DEMAND = 'evaluation: { results: [PASSED] }\n';
const OTHERS = `claims: { evaluation: ${rule('evaluate.yml')} }\n`;

/** Provenance by the model's signer, and an evaluation. */
const verdictOn = async (policy: string, by: BundleOptions) => {
  using model = await signedModel(sigstore, { files: FILES });
  model.writeClaims(
    await signBundle(sigstore, provenanceOf(model)),
    await signBundle(sigstore, evaluationOf(model), by),
  );
  return await verdictBy(`${SIGNERS}${DEMAND}${policy}`, model, sigstore);
};
const ids = (verdict: Awaited<ReturnType<typeof verdictOn>>) => unmet(verdict).map(({ id }) => id);

describe('an evaluation', () => {
  test('by another workflow counts only where the policy names it', async () => {
    expect(ids(await verdictOn('', evaluator))).toEqual(['policy.evaluation.results']);
    const verdict = await verdictOn(OTHERS, evaluator);
    expect(ids(verdict)).toEqual([]);
    expect(verdict.claims).toMatchObject({ accepted: 2, ignored: [] });
  });

  test('by the model’s signer does not count where the policy names another', async () => {
    const verdict = await verdictOn(OTHERS, {});
    expect(ids(verdict)).toEqual(['policy.evaluation.results']);
    expect(verdict.claims.ignored).toMatchObject([{ line: 2, reason: expect.stringContaining('not signed') }]);
  });

  test.each<[string, BundleOptions]>([
    [
      'called from another repository',
      { ...evaluator, extensions: { ...evaluator.extensions, 12: 'https://github.com/a/b' } },
    ],
    [
      'of another issuer',
      { ...evaluator, extensions: { ...evaluator.extensions, 1: 'https://x.invalid', 8: 'https://x.invalid' } },
    ],
  ])('by the named workflow, %s, does not count', async (_, by) => {
    expect(ids(await verdictOn(OTHERS, by))).toEqual(['policy.evaluation.results']);
  });

  test('by a denied workflow is denied', async () => {
    expect(ids(await verdictOn(`${OTHERS}deny: { signers: ["${EVALUATE}"] }\n`, evaluator))).toEqual([
      'policy.deny.signers',
    ]);
  });
});

test('an evaluator is no trainer', async () => {
  using model = await signedModel(sigstore, { files: FILES });
  model.writeClaims(await signBundle(sigstore, provenanceOf(model), evaluator));
  const verdict = await verdictBy(`${SIGNERS}provenance: { level: 1 }\n${OTHERS}`, model, sigstore);
  expect(unmet(verdict).map(({ id }) => id)).toEqual(['policy.provenance.present']);
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { ecKeyPair } from '../helpers/models.ts';
import { ISSUER, REPOSITORY, SAN } from '../verification/bundles.ts';
import { type ModelOptions, signedModel } from '../verification/signed-model.ts';
import { SIGNERS, unmet, verdictBy } from './judged.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const judged = async (policy: string, options: ModelOptions = {}) => {
  using model = await signedModel(sigstore, options);
  return await verdictBy(policy, model, sigstore);
};
const only = (signer: string) => `version: 1\nsigners:\n  - ${signer}\n`;
const workflow = (repository: string, path: string, ref: string, more = '') =>
  only(`{ workflow: { repository: ${repository}, path: ${path}, ref: ${ref} }, issuer: "${ISSUER}"${more} }`);
const PATH = '.github/workflows/release.yml';

test('the smallest policy accepts the signer that it names', async () => {
  const verdict = await judged(SIGNERS);
  expect(unmet(verdict)).toEqual([]);
  expect(verdict).toMatchObject({
    result: 'passed',
    policy: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), notes: [expect.stringContaining('freshness')] },
  });
  expect(verdict.checks).toContainEqual(expect.objectContaining({ id: 'policy.signers', outcome: 'pass' }));
});

describe('a signer is allowed', () => {
  test.each<[string, string]>([
    ['by a pattern of refs', workflow('acme/model-repo', PATH, '"refs/heads/*"')],
    ['by the repository’s URL', workflow(REPOSITORY, PATH, 'refs/heads/main')],
    ['by its whole identity', only(`{ identity: "${SAN}", issuer: "${ISSUER}" }`)],
    [
      'as one of several',
      `${workflow('acme/other', PATH, 'refs/heads/main')}${SIGNERS.split('\n').slice(2).join('\n')}`,
    ],
  ])('%s', async (_, policy) => {
    expect((await judged(policy)).result).toBe('passed');
  });
});

describe('a signer is refused', () => {
  test.each<[string, string]>([
    ['of another repository', workflow('acme/model', PATH, 'refs/heads/main')],
    ['whose repository only begins alike', workflow('acme/model-rep', PATH, 'refs/heads/main')],
    ['whose repository has a name as long', workflow('acme/model-repx', PATH, 'refs/heads/main')],
    ['of another workflow', workflow('acme/model-repo', '.github/workflows/other.yml', 'refs/heads/main')],
    ['on another branch', workflow('acme/model-repo', PATH, 'refs/heads/mai')],
    ['on a branch that no star reaches', workflow('acme/model-repo', PATH, '"refs/heads/*/main"')],
    ['under a tag', workflow('acme/model-repo', PATH, '"refs/tags/*"')],
    ['of another identity', only(`{ identity: "${SAN}x", issuer: "${ISSUER}" }`)],
    ['that is a key', only(`{ key: ${JSON.stringify(ecKeyPair().publicPem)} }`)],
  ])('%s', async (_, policy) => {
    const verdict = await judged(policy);
    expect(verdict.result).toBe('failed');
    expect(unmet(verdict)).toMatchObject([{ id: 'policy.signers', found: expect.stringContaining(SAN) }]);
  });

  test('and nothing else is asked then', async () => {
    const verdict = await judged(`${workflow('acme/model', PATH, 'refs/heads/main')}files: { formats: [.none] }\n`);
    expect(unmet(verdict).map(({ id }) => id)).toEqual(['policy.signers']);
  });

  test('of another issuer', async () => {
    expect(unmet(await judged(SIGNERS.replace(ISSUER, 'https://other.invalid')))).toMatchObject([
      { id: 'identity.issuer' },
    ]);
  });

  test('that is the named workflow, called from another repository', async () => {
    const bundle = { extensions: { 12: 'https://github.com/stranger/fork' } };
    const verdict = await judged(SIGNERS, { bundle });
    expect(unmet(verdict)).toMatchObject([{ id: 'identity.source-repository', outcome: 'fail' }]);
    const allowed = workflow('acme/model-repo', PATH, 'refs/heads/main', ', source-repository: stranger/fork');
    expect((await judged(allowed, { bundle })).result).toBe('passed');
  });
});

test('a policy accepts no files but those that were signed', async () => {
  using model = await signedModel(sigstore);
  model.write('config.json', '{"x":1}');
  expect((await verdictBy(SIGNERS, model, sigstore)).result).toBe('failed');
});

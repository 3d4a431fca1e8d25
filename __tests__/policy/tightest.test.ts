import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { hasHidden } from '../../src/model/hidden-text.ts';
import { factsOf } from '../../src/policy/facts.ts';
import { policyText, tightestPolicy } from '../../src/policy/tightest.ts';
import { examine } from '../../src/verify.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { HEX } from '../statement/fixtures.ts';
import { COMMIT, ISSUER, signBundle } from '../verification/bundles.ts';
import { identityTrust, type SignedModel, signedModel } from '../verification/signed-model.ts';
import { evaluationOf, FILES, provenanceOf } from './full-model.ts';
import { parsed, SIGNERS, unmet, verdictBy } from './judged.ts';

let sigstore: LocalSigstore;
let model: SignedModel;
let text: string;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
  model = await signedModel(sigstore, { files: FILES });
  model.writeClaims(await signBundle(sigstore, provenanceOf(model)), await signBundle(sigstore, evaluationOf(model)));
  text = await draft(model);
});
afterAll(async () => {
  model[Symbol.dispose]();
  await sigstore.close();
});

async function draft(of: SignedModel, over: object = {}): Promise<string> {
  const request = {
    model: of.folder,
    trust: identityTrust(sigstore, over),
    engine: createOpensslEngine(),
    sniff: true,
  };
  const { verdict, findings } = await examine(request);
  expect(verdict.result).toBe('passed');
  return policyText(tightestPolicy(factsOf(verdict, findings, new Date())));
}

test('says all that the model meets', async () => {
  expect((await parsed(text)).policy).toEqual({
    version: 1,
    signers: [
      {
        workflow: { repository: 'acme/model-repo', path: '.github/workflows/release.yml', ref: 'refs/heads/main' },
        issuer: ISSUER,
      },
    ],
    time: { trusted: true },
    log: 'required',
    provenance: {
      level: 2,
      repositories: ['acme/model-repo'],
      refs: ['refs/heads/main'],
      events: ['push'],
      clean: true,
      'signed-commit': true,
    },
    runners: ['github-hosted'],
    datasets: { required: ['corpus'], allowed: [{ name: 'corpus', sha256: HEX('1') }], computed: true },
    'base-models': { required: ['base'], allowed: [{ name: 'base', sha256: HEX('3') }] },
    environment: { 'of-training': true, facts: { cuda: ['12.4'] } },
    evaluation: { results: ['PASSED'] },
    files: { pickle: false, formats: ['.json', '.safetensors', 'LICENSE'], 'max-total-size': '19 B' },
  });
});

test('is met by that model', async () => {
  const verdict = await verdictBy(text, model, sigstore);
  expect(unmet(verdict)).toEqual([]);
  expect(verdict.result).toBe('passed');
});

describe('is not met by a model', () => {
  test.each<[string, Parameters<typeof provenanceOf>[1], string]>([
    ['of changed code', { dirty: true, changed: 1 }, 'policy.provenance.clean'],
    ['of another commit', { commit: COMMIT.replace('0', 'f') }, 'policy.provenance.signed-commit'],
  ])('%s', async (_, change, id) => {
    using other = await signedModel(sigstore, { files: FILES });
    other.writeClaims(
      await signBundle(sigstore, provenanceOf(other, change)),
      await signBundle(sigstore, evaluationOf(other)),
    );
    expect(unmet(await verdictBy(text, other, sigstore)).map((check) => check.id)).toEqual([id]);
  });

  test('without claims', async () => {
    using bare = await signedModel(sigstore, { files: FILES });
    const ids = unmet(await verdictBy(text, bare, sigstore)).map(({ id }) => id);
    expect(ids).toEqual(['policy.provenance.present', 'policy.evaluation.results']);
  });
});

test('without claims it asks for a signer, a time and files; a reusable workflow keeps its caller', async () => {
  const source = 'https://github.com/acme/caller';
  using bare = await signedModel(sigstore, { files: { 'model.bin': 'x' }, bundle: { extensions: { 12: source } } });
  const { policy } = await parsed(await draft(bare, { sourceRepository: source }));
  expect(policy).toMatchObject({ signers: [{ 'source-repository': 'acme/caller' }], files: { formats: ['.bin'] } });
  expect(Object.keys(policy)).toEqual(['version', 'signers', 'time', 'log', 'files']);
  expect(policy.files).not.toHaveProperty('pickle');
  expect((await verdictBy(policyText(policy), bare, sigstore)).result).toBe('passed');
});

test('an identity that is no workflow is named whole', async () => {
  const bundle = {
    certificate: { sans: [{ type: 'email' as const, value: 'ci@acme.example' }] },
    extensions: { 12: undefined },
  };
  using mail = await signedModel(sigstore, { files: FILES, bundle });
  expect((await parsed(await draft(mail, { identity: 'ci@acme.example' }))).policy.signers).toEqual([
    { identity: 'ci@acme.example', issuer: ISSUER },
  ]);
});

test('names that hide something are written so that it shows, and read as they are', async () => {
  const required = ['corpus\u202e]dewolla', 'e\u001b[31m', 'tag\u{e0041}', 'plain'];
  const text = policyText({ ...(await parsed(SIGNERS)).policy, datasets: { required } });
  expect(hasHidden(text.replaceAll('\n', ''))).toBe(false);
  expect((await parsed(text)).policy.datasets?.required).toEqual(required);
});

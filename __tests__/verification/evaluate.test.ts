/** What follows from the findings: the result, and what a verdict tells of them. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { filesDigest } from '../../src/model/root.ts';
import { fail, pass, undecided } from '../../src/verification/checks.ts';
import { evaluate, resultOf } from '../../src/verification/evaluate.ts';
import type { Verdict } from '../../src/verification/verdict.ts';
import { examine } from '../../src/verify.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { SAN, signBundle } from './bundles.ts';
import { identityTrust, provenance, type SignedModel, signedModel, testResult, verifyModel } from './signed-model.ts';

let sigstore: LocalSigstore;
let model: SignedModel;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
  model = await signedModel(sigstore);
});
afterAll(async () => {
  model[Symbol.dispose]();
  await sigstore.close();
});

const claim = (statement: unknown) => signBundle(sigstore, statement);
const passed = ({ checks }: Verdict) => checks.filter(({ outcome }) => outcome === 'pass').map(({ id }) => id);

describe('the result', () => {
  test.each([
    ['files', ['signature.cryptography', 'statement.format', 'files.match']],
    ['chunks', ['signature.cryptography', 'statement.format', 'chunks.bound', 'files.chunks']],
  ] as const)('of %s fails without any one of %j, though nothing failed', (integrity, ids) => {
    const of = (...some: readonly string[]) =>
      resultOf(
        some.map((id) => pass(id, 'x')),
        integrity,
      );
    expect(of(...ids)).toBe('passed');
    expect(of()).toBe('failed');
    for (const left of ids) expect(of(...ids.filter((id) => id !== left), 'files.other')).toBe('failed');
  });

  test('is undecided by one check, and failed by one', () => {
    const refusal = { guidance: 'x' };
    const checks = ['signature.cryptography', 'statement.format', 'files.match'].map((id) => pass(id, 'x'));
    const open = undecided('trust.clock', 'x', refusal);
    expect(resultOf([...checks, open], 'files')).toBe('undecided');
    expect(resultOf([open, ...checks, fail('x', 'x', refusal)], 'files')).toBe('failed');
  });
});

describe('a verdict tells', () => {
  test('everything that was found', async () => {
    model.writeClaims(await claim(provenance(model)));
    const { verdict, findings } = await examine({ model: model.folder, trust: identityTrust(sigstore) });
    const { checks, fields, slsa, ...rest } = verdict;
    const [root, manifest] = model.subjects.map(({ digest }) => digest['sha256']);
    const { resources = [] } = findings.signature.oms ?? {};
    const group = { changed: 0, missing: 0, added: 0, renamed: 0 };
    expect(rest).toStrictEqual({
      result: 'passed',
      integrity: 'files',
      model: {
        path: model.folder,
        root,
        filesDigest: filesDigest(resources.map(({ name, digest }) => ({ algorithm: 'sha256', digest, name }))),
        manifestDigest: manifest,
        files: 4,
        bytes: 10,
        groups: [
          { group: 'weights', files: 2, bytes: 8, ...group },
          // A name without extension may be a program's.
          { group: 'code', files: 1, bytes: 0, ...group },
          { group: 'tokenizer-and-config', files: 1, bytes: 2, ...group },
        ],
      },
      signer: expect.objectContaining({ method: 'sigstore', san: SAN }),
      signedAt: findings.signature.signedAt?.toISOString(),
      differences: [],
      claims: { accepted: 1, ignored: [], contradictions: [] },
      notes: [expect.stringContaining('freshness not checked')],
    });
  });

  test('nothing that was not found', () => {
    const refusal = fail('bundle.format', 'x', { guidance: 'x' });
    const { fields, slsa, ...rest } = evaluate({ path: '/m', integrity: 'files', signature: { checks: [refusal] } });
    expect(rest).toStrictEqual({
      result: 'failed',
      integrity: 'files',
      model: { path: '/m' },
      checks: [refusal],
      differences: [],
      claims: { accepted: 0, ignored: [], contradictions: [] },
    });
  });

  test('no digest of all names where the signature lists parts of files', async () => {
    const { findings } = await examine({ model: model.folder, trust: identityTrust(sigstore) });
    const { filesDigest: none, ...oms } = findings.signature.oms ?? (undefined as never);
    const verdict = evaluate({ ...findings, signature: { ...findings.signature, oms } });
    expect(Object.keys(verdict.model)).not.toContain('filesDigest');
  });
});

describe('checks of claims', () => {
  const ofClaims = async (lines: readonly unknown[], over = {}) => {
    model.writeClaims(...lines);
    const verdict = await verifyModel(sigstore, model, over);
    // Nothing but checks, each with an outcome.
    expect(verdict.checks.map(({ outcome }) => outcome)).toEqual(verdict.checks.map(() => 'pass'));
    return passed(verdict).filter((id) => /^(claims|provenance|chunks)\./.test(id));
  };

  test('are none without claims that nobody asked for', async () => {
    expect(await ofClaims([])).toEqual([]);
    expect(await ofClaims(['junk'])).toEqual([]);
  });

  test('of one, of two, and of what no certificate can be compared with', async () => {
    const [one, another] = [await claim(provenance(model)), await claim(testResult(model, 'PASSED'))];
    expect(await ofClaims([one])).toEqual(['claims.accepted', 'provenance.certificate']);
    expect(await ofClaims([one, another])).toEqual(['claims.accepted', 'provenance.certificate', 'claims.agreement']);
    const unknown = provenance(model, {
      base: (it) => {
        it.buildDefinition.buildType = 'https://other.example/v1';
      },
    });
    expect(await ofClaims([await claim(unknown)])).toEqual(['claims.accepted']);
  });

  test('and that they vouch for the chunks, in a proof by chunks', async () => {
    expect(await ofClaims([await claim(provenance(model))], { integrity: 'chunks' })).toContain('chunks.bound');
  });
});

/** Claims by one signer, beside each other. */
import { describe, expect, test } from '@jest/globals';
import type { Statement } from '../../src/statement/in-toto.ts';
import type { BundleOptions } from '../verification/bundles.ts';
import { provenance, type SignedModel, testResult } from '../verification/signed-model.ts';
import { claiming, field } from './claiming.ts';
import { failed } from './signing.ts';

const { claim, verdictOn } = claiming();

describe('several statements', () => {
  const two = (
    first: (model: SignedModel) => Statement,
    second: (model: SignedModel) => Statement,
    bundle?: BundleOptions,
  ) => verdictOn(async (model) => [await claim(first(model)), await claim(second(model), bundle)]);

  test.each<[string, (model: SignedModel) => Statement, (model: SignedModel) => Statement]>([
    ['on a data set', (model) => provenance(model), (model) => provenance(model, { dataset: 'e'.repeat(64) })],
    ['on an evaluation', (model) => testResult(model, 'PASSED'), (model) => testResult(model, 'FAILED')],
  ])('that disagree %s: refused', async (_, first, second) => {
    const verdict = await two(first, second);
    expect(failed(verdict)).toMatchObject([
      { id: 'claims.agreement', outcome: 'fail', found: expect.stringContaining('line 2') },
    ]);
    // A stranger's statement cannot contradict.
    expect((await two(first, second, { extensions: { 12: 'https://github.com/s/r' } })).result).toBe('passed');
  });

  test('of re-runs agree, and fields come from the latest alone', async () => {
    const earlier = new Date(Date.now() - 60_000);
    const verdict = await verdictOn(async (model) => [
      await claim(provenance(model, { code: { dirty: true } })),
      await claim(provenance(model), { signedAt: earlier }),
    ]);
    expect(verdict).toMatchObject({ result: 'passed', claims: { accepted: 2 } });
    expect(field(verdict, 'training_code_commit')?.status).toBe('stated');
  });

  test('stated twice is stated once, whatever the key ID of the envelope', async () => {
    const verdict = await verdictOn(async (model) => {
      const line = await claim(testResult(model, 'PASSED'));
      const bundle = JSON.parse(typeof line === 'string' ? line : JSON.stringify(line));
      bundle.dsseEnvelope.signatures[0].keyid = 'another';
      return [line, bundle];
    });
    expect(verdict.claims).toMatchObject({
      accepted: 1,
      ignored: [{ line: 2, reason: expect.stringContaining('line 1') }],
    });
  });

  // A retrained or cached model may be the same to the last byte.
  test('of the same files from another commit do not contradict', async () => {
    const verdict = await two(
      (model) => provenance(model),
      (model) => provenance(model, { code: { commit: 'f'.repeat(40) } }),
    );
    expect(verdict).toMatchObject({ result: 'passed', claims: { accepted: 2 } });
  });

  test('on other evaluations do not contradict', async () => {
    const verdict = await two(
      (model) => testResult(model, 'PASSED'),
      (model) => testResult(model, 'FAILED', 'evaluation:other.json'),
    );
    expect(verdict).toMatchObject({ result: 'passed', claims: { accepted: 2 } });
  });
});

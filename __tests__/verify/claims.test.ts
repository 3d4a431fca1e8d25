/** Which lines of claims count. */
import { rmSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Statement } from '../../src/statement/in-toto.ts';
import { startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { type BundleOptions, COMMIT, type Extensions, signBundle } from '../verification/bundles.ts';
import { provenance, type SignedModel, signedModel, testResult, verifyModel } from '../verification/signed-model.ts';
import { claiming, field } from './claiming.ts';
import { failed } from './signing.ts';

const here = claiming();
const { claim, verdictOn, withProvenance } = here;

describe('a claim that counts', () => {
  test('provenance: what the certificate says too is verified, the rest is stated', async () => {
    const verdict = await withProvenance();
    expect(failed(verdict)).toEqual([]);
    expect(verdict).toMatchObject({ result: 'passed', claims: { accepted: 1, ignored: [] } });
    expect(Object.fromEntries(verdict.fields.map(({ name, status }) => [name, status]))).toEqual({
      model_hash: 'verified',
      training_code_commit: 'verified',
      training_data_hash: 'stated',
      base_model_hash: 'absent',
      training_environment: 'absent',
      training_pipeline_id: 'verified',
      signer_identity: 'verified',
      timestamp: 'verified',
      evaluation_results: 'absent',
      hyperparameters: 'absent',
      training_log: 'absent',
    });
  });

  test('with the manifest gone: it is rebuilt from the files', async () => {
    const lines = async (model: SignedModel) => [await claim(provenance(model))];
    const verdict = await verdictOn(lines, {}, {}, (model) => rmSync(model.path('model.manifest.json')));
    expect(verdict).toMatchObject({ result: 'passed', claims: { accepted: 1 } });
    expect(verdict.model.manifestDigest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('about the model and some of its files', async () => {
    const more = (model: SignedModel, digest: string): Statement => {
      const statement = provenance(model);
      return { ...statement, subject: [...statement.subject, { name: 'weights/a.bin', digest: { sha256: digest } }] };
    };
    const right = '61be55a8e2f6b4e172338bddf184d6dbee29c98853e0a0485ecee7f27b9af0b4';
    expect((await verdictOn(async (model) => [await claim(more(model, right))])).claims.accepted).toBe(1);
    expect((await verdictOn(async (model) => [await claim(more(model, 'a'.repeat(64)))])).claims).toMatchObject({
      accepted: 0,
      ignored: [{ line: 1, reason: expect.stringContaining('not of this model') }],
    });
  });

  test('evaluation is stated by its signer', async () => {
    const verdict = await verdictOn(async (model) => [await claim(testResult(model, 'PASSED'))]);
    expect(field(verdict, 'evaluation_results')).toMatchObject({
      status: 'stated',
      values: [expect.stringContaining('PASSED')],
    });
  });
});

describe('a claim that does not', () => {
  const ignored = async (line: (model: SignedModel) => Promise<unknown>) => {
    const verdict = await verdictOn(async (model) => [await line(model)]);
    // What does not count can neither help nor harm.
    expect(verdict).toMatchObject({ result: 'passed', claims: { accepted: 0 } });
    expect(field(verdict, 'training_code_commit')?.status).toBe('absent');
    return verdict.claims.ignored[0]?.reason;
  };
  const stranger: Extensions = { 12: 'https://github.com/stranger/repo' };

  test.each<[string, BundleOptions]>([
    ['another source repository', { extensions: stranger }],
    ['another issuer', { extensions: { 1: undefined, 8: 'https://other.invalid' } }],
    [
      'another identity',
      {
        certificate: {
          sans: [{ type: 'url', value: 'https://github.com/evil/x/.github/workflows/x.yml@refs/heads/main' }],
        },
      },
    ],
    ['no source repository', { extensions: { 12: undefined } }],
  ])('signed by somebody else: %s', async (_, bundle) => {
    expect(await ignored((model) => claim(provenance(model), bundle))).toContain('somebody else');
  });

  test('whose signature is not good', async () => {
    await using other = await startLocalSigstore();
    expect(await ignored((model) => signBundle(other, provenance(model)))).toContain('not verified');
    const altered = async (model: SignedModel) => {
      const bundle = await claim(provenance(model));
      const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString().replace(COMMIT, 'f'.repeat(40));
      return { ...bundle, dsseEnvelope: { ...bundle.dsseEnvelope, payload: Buffer.from(payload).toString('base64') } };
    };
    expect(await ignored(altered)).toContain('not verified');
  });

  test('about another model, other names, or no names', async () => {
    const about = (subject: (model: SignedModel) => Statement['subject']) => (model: SignedModel) =>
      claim({ ...provenance(model), subject: subject(model) });
    const other = { name: 'x', digest: { sha256: 'a'.repeat(64) } };
    expect(await ignored(about(({ subjects }) => [other, subjects[1] ?? other]))).toContain('something else');
    expect(
      await ignored(about(({ subjects }) => [subjects[0] ?? other, { ...other, name: 'model.manifest.json' }])),
    ).toContain('other file names');
    expect(
      await ignored(about(({ subjects }) => [subjects[0] ?? other, { ...subjects[1], name: 'x' } as never])),
    ).toContain('other file names');
    expect(await ignored(about(({ subjects }) => [subjects[0] ?? other]))).toContain('no file names');
    expect(await ignored(about(({ subjects }) => [...subjects].reverse()))).toContain('something else');
  });

  test('that is no statement', async () => {
    expect(await ignored((model) => claim(provenance(model), { payloadType: 'text/plain' }))).toContain('payloadType');
    expect(await ignored(async (model) => claim({ ...provenance(model), predicate: {} }))).toContain(
      'no usable statement',
    );
    expect(await ignored(async () => claim('[]'))).toContain('no usable statement');
  });

  test.each(['junk', '{}', '[]', '{"a":', '\u0000', '['.repeat(10_000)])('junk: %.10j', async (text) => {
    expect(await ignored(async () => text)).toContain('no usable bundle');
  });
});

describe('many lines', () => {
  test('a bad line hides no good one, and none counts twice', async () => {
    const verdict = await verdictOn(async (model) => {
      const good = JSON.stringify(await claim(provenance(model)));
      return [
        'junk',
        '',
        good,
        '   ',
        good,
        JSON.stringify(await claim(provenance(model), { extensions: { 12: 'https://github.com/s/r' } })),
        'junk',
      ];
    });
    expect(verdict).toMatchObject({ result: 'passed', claims: { accepted: 1 } });
    expect(verdict.claims.ignored.map(({ line, reason }) => [line, reason.slice(0, 20)])).toEqual([
      [1, 'no usable bundle: a '],
      [5, 'the same as line 3'],
      [6, 'unverified: it names'],
      [7, 'the same as line 1'],
    ]);
  });

  test('1,000 lines of others are read in seconds', async () => {
    const started = performance.now();
    const verdict = await verdictOn(async (model) => {
      const other = await claim(provenance(model), { extensions: { 12: 'https://github.com/s/r' } });
      const lines = Array.from({ length: 1000 }, (_, i) => ({
        ...other,
        verificationMaterial: { ...other.verificationMaterial, n: i },
      }));
      return [...lines, await claim(provenance(model))];
    });
    expect([verdict.claims.accepted, verdict.claims.ignored.length]).toEqual([1, 1000]);
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  test('more junk than a report takes is counted', async () => {
    const verdict = await verdictOn(async (model) => [
      ...Array.from({ length: 1500 }, (_, i) => `junk ${i}`),
      await claim(provenance(model)),
    ]);
    expect(verdict.claims.accepted).toBe(1);
    expect(verdict.claims.ignored).toHaveLength(1001);
    expect(verdict.claims.ignored.at(-1)?.reason).toContain('500 more');
  });
});

describe('asked for', () => {
  test('with none that counts: refused', async () => {
    using model = await signedModel(here.sigstore);
    for (const lines of [
      [],
      ['junk'],
      [await claim(provenance(model), { extensions: { 12: 'https://github.com/s/r' } })],
    ]) {
      model.writeClaims(...lines);
      const verdict = await verifyModel(here.sigstore, model, { claims: model.path('claims.jsonl') });
      expect(failed(verdict)).toMatchObject([{ id: 'claims.accepted', outcome: 'fail', guidance: expect.any(String) }]);
      // Found beside the signature, without being asked for, model.sig alone decides.
      expect((await verifyModel(here.sigstore, model)).result).toBe('passed');
    }
  });
});

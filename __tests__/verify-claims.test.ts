import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Statement } from '../src/statement/in-toto.ts';
import { OUR_BUILD_TYPE } from '../src/statement/provenance.ts';
import type { Field, FieldName, Verdict } from '../src/verification/verdict.ts';
import type { VerifyRequest } from '../src/verify.ts';
import { type LocalSigstore, startLocalSigstore } from '../testing/local-sigstore/local-sigstore.ts';
import { type BundleOptions, COMMIT, type Extensions, signBundle } from './verification/bundles.ts';
import {
  FILES,
  type ModelOptions,
  type MutablePredicate,
  type ProvenanceOptions,
  provenance,
  type SignedModel,
  signedModel,
  testResult,
  verifyModel,
} from './verification/signed-model.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const claim = (statement: unknown, options?: BundleOptions) => signBundle(sigstore, statement, options);
const verdictOn = async (
  lines: (model: SignedModel) => Promise<unknown[]>,
  over: Partial<VerifyRequest> = {},
  options: ModelOptions = {},
  change: (model: SignedModel) => void = () => {},
): Promise<Verdict> => {
  using model = await signedModel(sigstore, options);
  model.writeClaims(...(await lines(model)));
  change(model);
  return await verifyModel(sigstore, model, over);
};
const withProvenance = (options?: ProvenanceOptions, bundle?: BundleOptions) =>
  verdictOn(async (model) => [await claim(provenance(model, options), bundle)]);
const failed = ({ checks }: Verdict) => checks.filter(({ outcome }) => outcome !== 'pass');
const field = ({ fields }: Verdict, name: FieldName): Field | undefined => fields.find((one) => one.name === name);

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
    using model = await signedModel(sigstore);
    for (const lines of [
      [],
      ['junk'],
      [await claim(provenance(model), { extensions: { 12: 'https://github.com/s/r' } })],
    ]) {
      model.writeClaims(...lines);
      const verdict = await verifyModel(sigstore, model, { claims: model.path('claims.jsonl') });
      expect(failed(verdict)).toMatchObject([{ id: 'claims.accepted', outcome: 'fail', guidance: expect.any(String) }]);
      // Found beside the signature, without being asked for, model.sig alone decides.
      expect((await verifyModel(sigstore, model)).result).toBe('passed');
    }
  });
});

describe('a provenance that says something else than its certificate', () => {
  type Change = (base: MutablePredicate) => void;
  test.each<[string, Change, string]>([
    [
      'builder',
      (it) => {
        it.runDetails.builder.id += 'x';
      },
      'builder.id',
    ],
    [
      'invocation',
      (it) => {
        it.runDetails.metadata['invocationId'] = 'https://github.com/acme/model-repo/actions/runs/1/attempts/1';
      },
      'invocationId',
    ],
    [
      'commit',
      (it) => {
        Object.assign(it.buildDefinition.resolvedDependencies[0] ?? {}, { digest: { gitCommit: 'f'.repeat(40) } });
      },
      'resolvedDependencies[0].digest',
    ],
    [
      'source',
      (it) => {
        Object.assign(it.buildDefinition.resolvedDependencies[0] ?? {}, {
          uri: 'git+https://github.com/evil/x@refs/heads/main',
        });
      },
      'resolvedDependencies[0].uri',
    ],
    [
      'repository',
      (it) => {
        it.buildDefinition.externalParameters.workflow['repository'] = 'https://github.com/evil/x';
      },
      'workflow.repository',
    ],
    [
      'ref',
      (it) => {
        it.buildDefinition.externalParameters.workflow['ref'] = 'refs/tags/v1';
      },
      'workflow.ref',
    ],
    [
      'path',
      (it) => {
        it.buildDefinition.externalParameters.workflow['path'] = '.github/workflows/other.yml';
      },
      'workflow.path',
    ],
    [
      'event',
      (it) => {
        it.buildDefinition.internalParameters.github['event_name'] = 'release';
      },
      'event_name',
    ],
    [
      'repository id',
      (it) => {
        it.buildDefinition.internalParameters.github['repository_id'] = '1';
      },
      'repository_id',
    ],
    [
      'runner',
      (it) => {
        it.buildDefinition.internalParameters.github['runner_environment'] = 'self-hosted';
      },
      'runner_environment',
    ],
  ])('%s', async (_, base, name) => {
    const verdict = await withProvenance({ base });
    expect(failed(verdict)).toMatchObject([
      {
        id: 'provenance.certificate',
        outcome: 'fail',
        found: expect.stringContaining(name),
        evidence: expect.stringContaining('line 1'),
      },
    ]);
    expect(verdict.result).toBe('failed');
    expect(field(verdict, 'training_pipeline_id')?.status).toBe('stated');
  });

  test('of our own build type: builder and workflow', async () => {
    const ours =
      (change: Change = () => {}): Change =>
      (it) => {
        it.buildDefinition.buildType = OUR_BUILD_TYPE;
        // Elsewhere a run has no name that a certificate could know.
        it.runDetails.metadata['invocationId'] = 'urn:uuid:1';
        change(it);
      };
    expect((await withProvenance({ base: ours() })).result).toBe('passed');
    expect(
      (
        await withProvenance({
          base: ours((it) => {
            it.runDetails.builder.id = 'x';
          }),
        })
      ).result,
    ).toBe('failed');
    expect(
      (
        await withProvenance({
          base: ours((it) => {
            it.buildDefinition.externalParameters.workflow['ref'] = 'refs/tags/v1';
          }),
        })
      ).result,
    ).toBe('failed');
  });

  test('of a build type that we do not know: nothing of it is verified', async () => {
    const base: Change = (it) => {
      it.buildDefinition.buildType = 'https://other.example/v1';
    };
    const verdict = await withProvenance({ base });
    expect(verdict.result).toBe('passed');
    expect(field(verdict, 'training_pipeline_id')?.status).toBe('stated');
    expect(field(verdict, 'training_code_commit')?.status).toBe('stated');
    expect(verdict.checks.some(({ id }) => id === 'provenance.certificate')).toBe(false);
  });

  test('what it leaves out is not verified', async () => {
    for (const part of ['repository', 'path', 'ref']) {
      const verdict = await withProvenance({
        base: (it) => {
          delete it.buildDefinition.externalParameters.workflow[part];
        },
      });
      expect(verdict.result).toBe('passed');
      expect(field(verdict, 'training_pipeline_id')?.status).toBe('stated');
    }
  });
});

describe('the trained code', () => {
  test.each<[string, ProvenanceOptions['code'], string]>([
    ['of the certificate’s commit', {}, 'verified'],
    ['of another commit', { commit: 'f'.repeat(40) }, 'stated'],
    ['with changes beside it', { dirty: true }, 'stated'],
  ])('%s: %s is %s', async (_, code, status) => {
    const verdict = await withProvenance({ ...(code && { code }) });
    expect(verdict.result).toBe('passed');
    const { status: found, values = [] } = field(verdict, 'training_code_commit') ?? {};
    expect(found).toBe(status);
    // Verified is what was compared; that nothing was changed beside it, and what the job calls its code, is stated.
    if (status === 'verified') expect(values).toEqual([`https://github.com/acme/model-repo ${COMMIT}`]);
    else expect(values[0]).toMatch(/^acme\/model-repo .* \((clean|dirty: .*)\)$/);
  });
});

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

describe('chunks of a changed file', () => {
  const CHUNK = 67_108_864;
  const files = { ...FILES, 'big.bin': new Uint8Array(CHUNK + 1000) };
  const change = (model: SignedModel): void => {
    const bytes = new Uint8Array(CHUNK + 1000);
    bytes[CHUNK + 5] = 1;
    model.write('big.bin', bytes);
  };

  test('are named where accepted claims vouch for the manifest, and only there', async () => {
    const vouched = await verdictOn(async (model) => [await claim(provenance(model))], {}, { files }, change);
    expect(vouched.differences).toMatchObject([
      { kind: 'changed', path: 'big.bin', chunks: [{ index: 1, start: CHUNK, end: CHUNK + 1000 }] },
    ]);
    expect(vouched).toMatchObject({ result: 'failed', claims: { accepted: 1 } });
    const alone = await verdictOn(async () => [], {}, { files }, change);
    expect(alone.differences).toEqual([expect.not.objectContaining({ chunks: expect.anything() })]);
  }, 30_000);

  test('a manifest whose chunk hashes somebody changed: claims still count, and it is refused', async () => {
    const lines = async (model: SignedModel) => [await claim(provenance(model))];
    const verdict = await verdictOn(lines, {}, { files }, (model) => {
      const manifest = JSON.parse(readFileSync(model.path('model.manifest.json'), 'utf8'));
      const big = manifest.files.find(({ path }: { path: string }) => path === 'big.bin');
      big.chunks[0] = 'a'.repeat(64);
      model.write('model.manifest.json', JSON.stringify(manifest));
    });
    expect(failed(verdict)).toMatchObject([
      { id: 'manifest.chunks', outcome: 'fail' },
      { id: 'manifest.bound', outcome: 'fail' },
    ]);
    expect(verdict.claims.accepted).toBe(1);
    expect(verdict.model.manifestDigest).not.toBe(verdict.checks.find(({ id }) => id === 'manifest.bound')?.found);
  }, 30_000);

  test('come with the rebuilt manifest', async () => {
    const lines = async (model: SignedModel) => [await claim(provenance(model))];
    const verdict = await verdictOn(lines, {}, { files }, (model) => rmSync(model.path('model.manifest.json')));
    expect(verdict).toMatchObject({ result: 'passed', claims: { accepted: 1 } });
  }, 30_000);
});

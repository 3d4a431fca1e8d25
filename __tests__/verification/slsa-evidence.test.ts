/** By what each requirement is met, whose word it is, and what a policy's checks and other signers change. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { configDependency } from '../../src/statement/dependencies.ts';
import { fail, pass } from '../../src/verification/checks.ts';
import type { Findings } from '../../src/verification/findings.ts';
import { assessSlsa } from '../../src/verification/slsa/assessment.ts';
import { listed } from '../../src/verification/slsa/findings.ts';
import type { Check } from '../../src/verification/verdict.ts';
import { examine, type VerifyRequest } from '../../src/verify.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { HEX } from '../statement/fixtures.ts';
import { COMMIT, type Extensions, signBundle } from './bundles.ts';
import { keyedModel } from './keyed-model.ts';
import { identityTrust, type MutablePredicate, signedModel, testResult } from './signed-model.ts';
import {
  base,
  code,
  config,
  dataset,
  environment,
  type Parts,
  requirement,
  requirements,
  statementOf,
} from './slsa-runs.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

interface Run {
  readonly parts?: Partial<Parts>;
  readonly extensions?: Extensions;
  readonly base?: (base: MutablePredicate) => void;
  readonly over?: Partial<VerifyRequest>;
}

/** What is known of a model with the provenance of one run. */
async function findingsOf({ parts = {}, extensions = {}, base, over }: Run = {}): Promise<Findings> {
  using model = await signedModel(sigstore, { bundle: { extensions } });
  const statement = structuredClone(statementOf(model, parts));
  base?.(statement.predicate as unknown as MutablePredicate);
  model.writeClaims(await signBundle(sigstore, statement, { extensions }));
  const { findings } = await examine({ model: model.folder, trust: identityTrust(sigstore), ...over });
  expect(findings.claims).toMatchObject({ accepted: [{ line: 1 }] });
  return findings;
}
const assess = (findings: Findings, checks: readonly Check[] = []) =>
  assessSlsa(findings, { checks, result: 'passed' });
const found = async (id: string, run?: Run) => requirement(assess(await findingsOf(run)), id);

const selfHosted: Run = {
  extensions: { 11: 'self-hosted' },
  base: ({ buildDefinition }) => {
    buildDefinition.internalParameters.github['runner_environment'] = 'self-hosted';
  },
};

test.each([
  ['provenance-exists', 'signature'],
  ['attestation-bound', 'both subjects: root and manifest'],
  ['hosted-platform', 'builder, workflow, invocation; certificate, OID .11 .12 .14 .18 .21'],
  ['environment-record', 'environment'],
  ['signature-logged', 'transparency log'],
  ['code-versioned', 'code:…'],
  ['data-checksummed', 'dataset:…'],
  ['hyperparameters-versioned', 'config:…'],
  ['base-models-pinned', 'base-model:… adapter:… component:…'],
  ['code-certified', 'code:…; certificate, OID .12 .13'],
  ['inputs-hashed', 'dataset:… base-model:…'],
  ['no-shared-gpu-memory', 'environment'],
])('%s rests on %s', async (id, where) => {
  expect((await found(id))?.evidence).toBe(`claims, line 1, ${where}`);
});

describe('the machine', () => {
  const other = { name: 'training-log', digest: { sha256: HEX('1') }, annotations: { gpu: 'another' } };

  test('is the one of the environment record, whatever stands beside it', async () => {
    const parts = { byproducts: [other, environment(), other] };
    expect(await found('dedicated-infrastructure', { parts })).toMatchObject({ outcome: 'met', basis: 'stated' });
    expect((await found('no-shared-gpu-memory', { parts }))?.found).toBe('1 x A100, as the job states');
    expect(await found('no-shared-gpu-memory', { parts: { byproducts: [other] } })).not.toHaveProperty('found');
  });

  test('is unknown of a record without facts', async () => {
    const parts = { byproducts: [{ name: 'environment', digest: { sha256: HEX('1') } }] } as unknown as Partial<Parts>;
    expect(await found('no-shared-gpu-memory', { parts })).not.toHaveProperty('found');
  });

  test('is said, where it is no hosted runner', async () => {
    expect((await found('dedicated-infrastructure', selfHosted))?.found).toBe('self-hosted');
    expect((await found('hosted-platform', selfHosted))?.found).toBe('self-hosted');
  });

  test('wrote a log only if the record says so', async () => {
    const log = (byproducts: readonly object[]) =>
      found('tamper-evident-log', { parts: { byproducts } as unknown as Partial<Parts> });
    expect((await log([environment(), other]))?.found).toContain('training-log');
    expect(await log([environment()])).not.toHaveProperty('found');
  });
});

describe('the files', () => {
  test('were recomputed whole, or by chunks', async () => {
    expect((await found('attestation-bound'))?.found).toBe('4 files, recomputed');
    expect((await found('attestation-bound', { over: { integrity: 'chunks' } }))?.found).toContain('by chunks');
  });

  test('that nobody looked at are bound by nothing', async () => {
    const { files, ...rest } = await findingsOf();
    expect(files?.count).toBe(4);
    expect(requirement(assess(rest), 'attestation-bound')?.outcome).toBe('no-evidence');
  });
});

test('what to name when attesting is said by its option', async () => {
  const parts = { dependencies: [code()] };
  expect((await found('data-checksummed', { parts }))?.guidance).toContain('--dataset)');
  expect((await found('base-models-pinned', { parts }))?.guidance).toContain('--base-model)');
});

test('code is not refuted by a certificate that names no commit', async () => {
  const extensions = { 13: undefined };
  expect((await found('code-certified', { extensions }))?.outcome).toBe('no-evidence');
  expect((await found('code-certified', { parts: { dependencies: [code({ dirty: true })] } }))?.outcome).toBe(
    'not-met',
  );
});

describe('inputs are attested', () => {
  const passed = (...ids: readonly string[]) => ids.map((id) => ({ ...pass(id, 'x'), line: 1 }));
  const refused = (id: string) => ({ ...fail(id, 'x', { guidance: 'x' }), line: 1 });
  const [DATA, RULES, SIGNED] = ['policy.datasets.signed', 'policy.base-models.rules', 'policy.base-models.signed'];
  const attested = async (dependencies: Parts['dependencies'], checks: readonly Check[]) =>
    requirement(assess(await findingsOf({ parts: { dependencies } }), checks), 'inputs-attested');
  const BOTH = [code(), dataset, base, config];

  test('where the policy verified each kind that is there', async () => {
    const is = (evidence: string) => ({ outcome: 'met', basis: 'verified', evidence });
    expect(await attested(BOTH, passed(DATA, RULES))).toMatchObject(is(`${DATA}, ${RULES}`));
    expect(await attested(BOTH, passed(DATA, SIGNED))).toMatchObject(is(`${DATA}, ${SIGNED}`));
    expect(await attested([dataset], passed(DATA))).toMatchObject(is(DATA));
    expect(await attested([base], passed(SIGNED))).toMatchObject(is(SIGNED));
  });

  test.each<[string, Parts['dependencies'], readonly Check[]]>([
    ['data alone was verified', BOTH, passed(DATA)],
    ['base models alone were', BOTH, passed(RULES, SIGNED)],
    ['one of several checks failed', BOTH, [...passed(DATA, RULES), refused(DATA)]],
    ['the one check failed', [dataset], [refused(DATA)]],
    ['another run was verified', BOTH, passed(DATA, RULES).map((check) => ({ ...check, line: 2 }))],
    ['other things were verified', BOTH, passed('policy.signers', 'files.match')],
    ['none is named', [code()], passed(DATA, RULES, SIGNED)],
  ])('and not where %s', async (_, dependencies, checks) => {
    expect((await attested(dependencies, checks))?.outcome).toBe('no-evidence');
  });
});

describe('two persons reviewed', () => {
  const REVIEWED = { ...pass('policy.provenance.reviewed', 'x'), line: 1 };
  const reviewed = async (dependencies: Parts['dependencies'], ...checks: readonly Check[]) =>
    requirement(assess(await findingsOf({ parts: { dependencies } }), checks), 'two-person-review');

  test('where a policy verified it of the commit, and nothing else was trained with', async () => {
    const evidence = { evidence: REVIEWED.id, found: expect.stringContaining(COMMIT) };
    expect(await reviewed([code()], REVIEWED)).toMatchObject({ outcome: 'met', basis: 'verified', ...evidence });
    expect(await reviewed([code(), config], REVIEWED)).toMatchObject({ outcome: 'met', basis: 'stated', ...evidence });
  });

  const loose = configDependency({ path: 'x.yaml', sha256: HEX('6'), inCommit: false });
  test.each<[string, Parts['dependencies'], readonly Check[]]>([
    ['no policy asked', [code()], []],
    ['the check failed', [code()], [{ ...fail(REVIEWED.id, 'x', { guidance: 'x' }), line: 1 }]],
    ['it is of another run', [code()], [{ ...REVIEWED, line: 2 }]],
    ['the checkout was changed', [code({ dirty: true })], [REVIEWED]],
    ['other code was used too', [code(), code({ name: 'b', commit: 'f'.repeat(40) })], [REVIEWED]],
    ['no code is named', [dataset], [REVIEWED]],
    ['the configuration is not in the commit', [code(), loose], [REVIEWED]],
  ])('and not where %s', async (_, dependencies, checks) => {
    const row = await reviewed(dependencies, ...checks);
    expect(row).toMatchObject({ outcome: 'no-evidence', guidance: expect.any(String) });
  });
});

describe('who vouches for the run', () => {
  test('with a key it is no platform, and no machine or commit is certified', async () => {
    using keyed = await keyedModel(sigstore);
    keyed.model.writeClaims(await keyed.claim(statementOf(keyed.model)));
    const { verdict } = await examine({ model: keyed.model.folder, trust: keyed.trust });
    expect(verdict).toMatchObject({ result: 'passed', slsa: { level: 1, buildLevel: 1 } });
    const of = (id: string) => verdict.slsa && requirement(verdict.slsa, id);
    expect(of('hosted-platform')).toMatchObject({ outcome: 'not-met', basis: 'verified', found: 'signed with a key' });
    expect(of('dedicated-infrastructure')?.outcome).toBe('no-evidence');
    expect(of('dedicated-infrastructure')).not.toHaveProperty('found');
    expect(of('code-certified')?.outcome).toBe('no-evidence');
  });

  test('other claims are no runs', async () => {
    using model = await signedModel(sigstore);
    const lines = [testResult(model, 'PASSED'), statementOf(model)].map((one) => signBundle(sigstore, one));
    model.writeClaims(...(await Promise.all(lines)));
    const { verdict } = await examine({ model: model.folder, trust: identityTrust(sigstore) });
    expect(verdict).toMatchObject({ claims: { accepted: 2 }, slsa: { level: 2, line: 2 } });
  });

  test('nothing is known of a model whose signature was refused', () => {
    const slsa = assess({ path: '/m', integrity: 'files', signature: { checks: [] } });
    expect(slsa).toMatchObject({ level: 0, buildLevel: 0 });
    expect(slsa).not.toHaveProperty('line');
    expect(requirements(slsa)).toHaveLength(20);
  });
});

test('a model that is not accepted has no level, though each requirement is met', async () => {
  const findings = await findingsOf();
  expect(assess(findings)).toMatchObject({ level: 2, verifiedLevels: ['SLSA_BUILD_LEVEL_2'] });
  for (const result of ['failed', 'undecided'] as const) {
    const slsa = assessSlsa(findings, { checks: [], result });
    expect(slsa).toMatchObject({ level: 0, verifiedLevels: [] });
    expect(slsa).not.toHaveProperty('basis');
    expect(slsa.levels[1]?.outcome).toBe('met');
  }
});

test('of a list the rest is counted, where there is one', () => {
  expect(listed(['a', 'b'], 2)).toBe('a, b');
  expect(listed(['a'], 2)).toBe('a');
  expect(listed(['a', 'b', 'c'], 2)).toBe('a, b, and 1 more');
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { configDependency, datasetDependency, trustingFileTimes } from '../../src/statement/dependencies.ts';
import { OUR_BUILD_TYPE } from '../../src/statement/provenance.ts';
import type { SlsaAssessment } from '../../src/verification/slsa/assessment.ts';
import { ROWS } from '../../src/verification/slsa/rows.ts';
import type { Verdict } from '../../src/verification/verdict.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { ROOT } from '../repository/sources.ts';
import { HEX } from '../statement/fixtures.ts';
import { type Extensions, rootOf, signBundle } from './bundles.ts';
import {
  githubPredicate,
  identityTrust,
  type MutablePredicate,
  type SignedModel,
  signedModel,
  verifyModel,
} from './signed-model.ts';
import {
  base,
  code,
  config,
  dataset,
  environment,
  FULL,
  type Parts,
  requirements,
  slsaOf,
  statementOf,
} from './slsa-runs.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const stated = datasetDependency('web', { kind: 'stated', digest: { sha256: HEX('3') }, uri: 's3://x', store: 's3' });
async function verdictOf(
  statements: (model: SignedModel) => unknown[],
  extensions: Extensions = {},
  change: (model: SignedModel) => void = () => {},
): Promise<Verdict> {
  using model = await signedModel(sigstore, { bundle: { extensions } });
  const lines = statements(model).map((one) => signBundle(sigstore, one, { extensions }));
  model.writeClaims(...(await Promise.all(lines)));
  change(model);
  return await verifyModel(sigstore, model);
}

async function assess(parts: Partial<Parts> = {}): Promise<SlsaAssessment> {
  const verdict = await verdictOf((model) => [statementOf(model, parts)]);
  expect(verdict.claims).toMatchObject({ accepted: 1, ignored: [] });
  return slsaOf(verdict);
}

const outcomes = (slsa: SlsaAssessment) =>
  Object.fromEntries(
    requirements(slsa).map(({ id, outcome, basis }) => [id, basis ? `${outcome}, ${basis}` : outcome]),
  );
const outcome = (slsa: SlsaAssessment, id: string) => outcomes(slsa)[id];

test('the best that a job in a workflow reaches: level 2, on its own word', async () => {
  const slsa = await assess();
  expect(slsa).toMatchObject({
    level: 2,
    basis: 'stated',
    buildLevel: 2,
    verifiedLevels: ['SLSA_BUILD_LEVEL_2'],
    line: 1,
  });
  expect(slsa.levels.map(({ outcome: is, basis }) => [is, basis])).toEqual([
    ['met', 'stated'],
    ['met', 'stated'],
    ['no-evidence', undefined],
    ['no-evidence', undefined],
  ]);
  expect(outcomes(slsa)).toEqual({
    'provenance-exists': 'met, verified',
    'attestation-bound': 'met, verified',
    'code-versioned': 'met, verified',
    'data-checksummed': 'met, stated',
    'hyperparameters-versioned': 'met, stated',
    'base-models-pinned': 'met, stated',
    'hosted-platform': 'met, verified',
    'environment-record': 'met, stated',
    'code-certified': 'met, verified',
    'inputs-hashed': 'met, stated',
    'unforgeable-provenance': 'no-evidence',
    'signature-logged': 'met, verified',
    'tamper-evident-log': 'no-evidence',
    'inputs-attested': 'no-evidence',
    'dedicated-infrastructure': 'met, stated',
    'no-shared-gpu-memory': 'no-evidence',
    'restricted-egress': 'no-evidence',
    'no-interactive-access': 'no-evidence',
    'two-person-review': 'no-evidence',
    'deterministic-training': 'no-evidence',
  });
});

test('what is met says by which evidence, and all else what would decide it', async () => {
  for (const one of [
    ...requirements(await assess()),
    ...requirements(await assess({ dependencies: [code({ dirty: true })] })),
  ]) {
    if (one.outcome === 'met')
      expect(one).toMatchObject({ evidence: expect.stringMatching(/^(claims, line 1|certificate)/) });
    else expect(one.guidance).toBeTruthy();
  }
});

const bare = (name: string, digest?: Record<string, string>, annotations: Record<string, unknown> = {}) => ({
  name,
  ...(digest ? { digest } : { uri: 's3://x' }),
  annotations,
});
const revision = { gitCommit: 'e'.repeat(40) };

const MET = 'met, stated';
test.each([
  [
    'a dirty checkout',
    { dependencies: [code({ dirty: true }), dataset, base, config] },
    'code-versioned',
    'not-met, stated',
  ],
  ['another commit', { dependencies: [code({ commit: 'f'.repeat(40) })] }, 'code-versioned', MET],
  ['another commit', { dependencies: [code({ commit: 'f'.repeat(40) })] }, 'code-certified', 'not-met, verified'],
  [
    'other code beside',
    { dependencies: [code(), code({ name: 'x/y', repository: 'https://x/y' })] },
    'code-certified',
    'not-met, verified',
  ],
  ['no code', { dependencies: [dataset] }, 'code-versioned', 'no-evidence'],
  ['no dataset', { dependencies: [code()] }, 'data-checksummed', 'no-evidence'],
  ['a stated digest', { dependencies: [dataset, stated] }, 'data-checksummed', MET],
  ['a stated digest', { dependencies: [dataset, stated] }, 'inputs-hashed', 'not-met, stated'],
  [
    'an input without digest',
    { dependencies: [dataset, { name: 'dataset:loose', uri: 's3://x' }] },
    'data-checksummed',
    'not-met, stated',
  ],
  [
    'another algorithm only',
    { dependencies: [{ name: 'base-model:b', digest: { md5: 'a'.repeat(32) } }] },
    'base-models-pinned',
    'not-met, stated',
  ],
  [
    'a config out of the commit',
    { dependencies: [configDependency({ path: 'a', sha256: HEX('1') })] },
    'hyperparameters-versioned',
    'not-met, stated',
  ],
  ['a git revision', { dependencies: [bare('dataset:d', revision)] }, 'data-checksummed', MET],
  ['a git revision', { dependencies: [bare('dataset:d', revision)] }, 'inputs-hashed', 'not-met, stated'],
  ['nothing named', { dependencies: [code()] }, 'inputs-hashed', 'no-evidence'],
  ['file times', { dependencies: [trustingFileTimes(dataset)] }, 'inputs-hashed', 'not-met, stated'],
  ['an adapter', { dependencies: [bare('adapter:a', { sha256: HEX('1') })] }, 'base-models-pinned', MET],
  ['a loose component', { dependencies: [base, bare('component:c')] }, 'base-models-pinned', 'not-met, stated'],
  ['an adapter by digest', { dependencies: [bare('adapter:a', revision)] }, 'inputs-hashed', 'not-met, stated'],
  [
    'code of no commit',
    { dependencies: [bare('code:c', undefined, { dirty: false })] },
    'code-versioned',
    'not-met, stated',
  ],
  ['code of unknown state', { dependencies: [bare('code:c', revision)] }, 'code-versioned', 'no-evidence'],
  [
    'code of unknown state beside',
    { dependencies: [code(), bare('code:c', revision)] },
    'code-versioned',
    'no-evidence',
  ],
  ['no code', { dependencies: [dataset] }, 'code-certified', 'no-evidence'],
  ['no environment', { byproducts: [] }, 'environment-record', 'no-evidence'],
  [
    'configs of both kinds',
    { dependencies: [config, configDependency({ path: 'b', sha256: HEX('1') })] },
    'hyperparameters-versioned',
    'not-met, stated',
  ],
  ['no config', { dependencies: [] }, 'hyperparameters-versioned', 'no-evidence'],
  ['no base model', { dependencies: [] }, 'base-models-pinned', 'no-evidence'],
  ['the attesting host', { byproducts: [environment(false)] }, 'environment-record', 'no-evidence'],
  ['the attesting host', { byproducts: [environment(false)] }, 'dedicated-infrastructure', 'no-evidence'],
  [
    'a log that nobody verified',
    { byproducts: [{ name: 'training-log', digest: { sha256: HEX('1') } }] },
    'tamper-evident-log',
    'no-evidence',
  ],
])('%s: %j leaves %s %s', async (_, parts, id, expected) => {
  expect(outcome(await assess(parts as Partial<Parts>), id)).toBe(expected);
});

describe('levels are not given away', () => {
  test('one requirement that is not met, and the levels above are not', async () => {
    const slsa = await assess({ dependencies: [code({ dirty: true }), dataset, base, config] });
    expect(slsa.level).toBe(0);
    expect(slsa.levels.map((one) => one.outcome)).toEqual(['not-met', 'not-met', 'not-met', 'not-met']);
  });

  test('a self-hosted runner is no hosted platform, whatever else it says', async () => {
    const base = structuredClone(githubPredicate());
    (base as unknown as MutablePredicate).buildDefinition.internalParameters.github['runner_environment'] =
      'self-hosted';
    const verdict = await verdictOf((model) => [statementOf(model, {}, base)], { 11: 'self-hosted' });
    expect(verdict.result).toBe('passed');
    const slsa = slsaOf(verdict);
    expect(slsa).toMatchObject({ level: 1, buildLevel: 1, verifiedLevels: ['SLSA_BUILD_LEVEL_1'] });
    expect(outcome(slsa, 'hosted-platform')).toBe('not-met, verified');
    expect(outcome(slsa, 'dedicated-infrastructure')).toBe('no-evidence');
  });

  test('a signature with a timestamp alone stands in no log', async () => {
    using model = await signedModel(sigstore);
    model.writeClaims(await signBundle(sigstore, statementOf(model), { log: 'none' }));
    const trusted = { roots: [{ ...rootOf(sigstore), thresholds: { tlog: 0, ctlog: 1, timestamp: 1 } }] };
    const verdict = await verifyModel(sigstore, model, { trust: identityTrust(sigstore, { trusted }) });
    expect(verdict).toMatchObject({ result: 'passed', claims: { accepted: 1 } });
    expect(outcome(slsaOf(verdict), 'signature-logged')).toBe('no-evidence');
  });

  test('requirements are not met by two runs together', async () => {
    const verdict = await verdictOf((model) => [
      statementOf(model, { dependencies: [code(), dataset, base] }),
      statementOf(model, { dependencies: [code(), base, config] }),
    ]);
    expect(slsaOf(verdict).level).toBe(0);
  });

  test('of two that meet the same the later is shown', async () => {
    const later = configDependency({ path: 'later.yaml', sha256: HEX('7'), inCommit: true });
    const verdict = await verdictOf((model) => [
      statementOf(model),
      statementOf(model, { dependencies: [code(), dataset, base, later] }),
    ]);
    expect(slsaOf(verdict)).toMatchObject({ level: 2, line: 2 });
  });

  test('a higher Build level outweighs what is met on the job’s word', async () => {
    using model = await signedModel(sigstore);
    const hosted = await signBundle(sigstore, statementOf(model, { dependencies: [], byproducts: [] }));
    const ours = statementOf(
      model,
      {},
      { ...githubPredicate(), buildDefinition: { ...githubPredicate().buildDefinition, buildType: OUR_BUILD_TYPE } },
    );
    model.writeClaims(hosted, await signBundle(sigstore, ours));
    expect(slsaOf(await verifyModel(sigstore, model))).toMatchObject({ buildLevel: 2, line: 1 });
  });

  test('an identity that is no workflow is no platform', async () => {
    const verdict = await verdictOf((model) => [statementOf(model)], { 11: undefined });
    expect(slsaOf(verdict)).toMatchObject({ buildLevel: 1, level: 1 });
    expect(requirements(slsaOf(verdict)).find(({ id }) => id === 'hosted-platform')?.found).toContain('no workflow');
  });

  test('a chunk proof says that it is one', async () => {
    using model = await signedModel(sigstore);
    model.writeClaims(await signBundle(sigstore, statementOf(model)));
    const slsa = slsaOf(await verifyModel(sigstore, model, { integrity: 'chunks' }));
    expect(slsa.level).toBe(2);
    expect(requirements(slsa).find(({ id }) => id === 'attestation-bound')?.found).toContain(
      'whole-file digest not recomputed',
    );
  });

  test('of two runs the one that meets all is found', async () => {
    const found = async (...dependencies: Parts['dependencies'][]) =>
      slsaOf(await verdictOf((model) => dependencies.map((one) => statementOf(model, { dependencies: one }))));
    expect(await found([], FULL.dependencies)).toMatchObject({ level: 2, line: 2 });
    expect(await found(FULL.dependencies, [])).toMatchObject({ level: 2, line: 1 });
  });

  test('without provenance nothing is known', async () => {
    const slsa = slsaOf(await verdictOf(() => []));
    expect(slsa).toMatchObject({ level: 0, buildLevel: 0, verifiedLevels: [] });
    expect(new Set(requirements(slsa).map((one) => one.outcome))).toEqual(new Set(['no-evidence']));
  });

  test('a stranger’s provenance counts for nothing', async () => {
    using model = await signedModel(sigstore);
    const extensions = { 12: 'https://github.com/mallory/model-repo' };
    model.writeClaims(await signBundle(sigstore, statementOf(model), { extensions }));
    const slsa = slsaOf(await verifyModel(sigstore, model));
    expect([slsa.level, slsa.verifiedLevels]).toEqual([0, []]);
  });

  test('a model that is refused has none', async () => {
    const verdict = await verdictOf(
      (model) => [statementOf(model)],
      {},
      (model) => model.write('config.json', 'x'),
    );
    expect(verdict.result).toBe('failed');
    expect(slsaOf(verdict)).toMatchObject({ level: 0, verifiedLevels: [] });
    expect(outcome(slsaOf(verdict), 'attestation-bound')).toBe('not-met, verified');
  });
});

test('of many inputs the first five are named', async () => {
  const dependencies = Array.from({ length: 8 }, (_, i) =>
    datasetDependency(`d${i}`, { kind: 'file', sha256: HEX('1') }),
  );
  const { found } = requirements(await assess({ dependencies })).find(({ id }) => id === 'data-checksummed') ?? {};
  expect(found).toMatch(/^d0 .*, d4 [^,]*, and 3 more$/);
});

test('docs/slsa.md lists exactly the requirements, at their levels', () => {
  const text = readFileSync(join(ROOT, 'docs/slsa.md'), 'utf8');
  const listed = [...text.matchAll(/^\| (\d) \| `([a-z-]+)` \|/gm)].map(([, level, id]) => `${level} ${id}`);
  expect(listed.sort()).toEqual(ROWS.map(({ level, id }) => `${level} ${id}`).sort());
});

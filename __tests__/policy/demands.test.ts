import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkTime } from '../../src/policy/keys/time.ts';
import { placesOf } from '../../src/report/check-evidence.ts';
import { type codeDependency, datasetDependency, trustingFileTimes } from '../../src/statement/dependencies.ts';
import { buildProvenanceStatement } from '../../src/statement/provenance.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { HEX } from '../statement/fixtures.ts';
import { COMMIT, REPOSITORY, SAN, signBundle } from '../verification/bundles.ts';
import { githubPredicate, type MutablePredicate, type SignedModel, signedModel } from '../verification/signed-model.ts';
import { evaluationOf, FILES, provenanceOf } from './full-model.ts';
import { SIGNERS, unmet, verdictBy } from './judged.ts';

let sigstore: LocalSigstore;
let model: SignedModel;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
  model = await signedModel(sigstore, { files: FILES });
  model.writeClaims(await signBundle(sigstore, provenanceOf(model)), await signBundle(sigstore, evaluationOf(model)));
});
afterAll(async () => {
  model[Symbol.dispose]();
  await sigstore.close();
});

const ROOT_OF_EMPTY_OBJECT = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';

const builder = (ref: string) =>
  `provenance: { builders: [{ workflow: { repository: acme/model-repo, path: .github/workflows/release.yml, ref: ${ref} } }] }`;

/** A demand, whether this model meets it, and the check that says so where it does not. */
const DEMANDS: readonly [demand: string, unmet: string | undefined][] = [
  ['time: { trusted: true, max-age: 1 hour }', undefined],
  ['provenance: { level: 1 }', undefined],
  ['provenance: { level: 2 }', undefined],
  [builder('refs/heads/main'), undefined],
  [builder('refs/heads/dev'), 'provenance.builder'],
  [`provenance: { builders: [{ id: "${SAN}" }] }`, undefined],
  [`provenance: { builders: [{ id: "${SAN}x" }] }`, 'provenance.builder'],
  ['provenance: { repositories: [a/b, acme/model-repo] }', undefined],
  ['provenance: { repositories: [acme/model] }', 'provenance.repository'],
  ['provenance: { refs: [refs/heads/ma*] }', undefined],
  ['provenance: { refs: [refs/tags/*] }', 'provenance.ref'],
  ['provenance: { events: [push, release] }', undefined],
  ['provenance: { events: [workflow_dispatch] }', 'provenance.event'],
  ['provenance: { clean: true, signed-commit: true }', undefined],
  ['runners: [github-hosted]', undefined],
  ['runners: [self-hosted]', 'runners'],
  ['datasets: { required: [corpus] }', undefined],
  ['datasets: { required: [corpus, labels] }', 'datasets.required'],
  [`datasets: { allowed: [{ sha256: "${HEX('1')}" }] }`, undefined],
  [`datasets: { allowed: [{ name: corpus, sha256: "${HEX('1')}" }] }`, undefined],
  [`datasets: { allowed: [{ name: other, sha256: "${HEX('1')}" }] }`, 'datasets.allowed'],
  [`datasets: { allowed: [{ sha256: "${HEX('4')}" }] }`, 'datasets.allowed'],
  [`datasets: { allowed: [{ git-commit: "${COMMIT}" }] }`, 'datasets.allowed'],
  [`datasets: { denied: [{ sha256: "${HEX('4')}" }, { name: other, sha256: "${HEX('1')}" }] }`, undefined],
  [`datasets: { denied: [{ sha256: "${HEX('1')}" }] }`, 'datasets.denied'],
  [`datasets: { denied: [{ name: corpus, sha256: "${HEX('1')}" }] }`, 'datasets.denied'],
  // The names that are bound too.
  [`datasets: { denied: [{ sha256: "${HEX('2')}" }] }`, 'datasets.denied'],
  [`base-models: { denied: [{ sha256: "${HEX('3')}" }] }`, 'base-models.denied'],
  ['datasets: { computed: true }', undefined],
  [`base-models: { required: [base], allowed: [{ sha256: "${HEX('3')}" }] }`, undefined],
  ['base-models: { computed: true }', 'base-models.computed'],
  ['environment: { of-training: true, facts: { cuda: ["12.4", "12.6"], cpuCount: [8] } }', undefined],
  ['environment: { facts: { cuda: ["12"] } }', 'environment.facts.cuda'],
  ['environment: { facts: { rocm: ["6"] } }', 'environment.facts.rocm'],
  [
    'evaluation: { results: [PASSED], metrics: { accuracy: { min: 0.91, max: 1 }, loss.eval: { max: 0.2 } } }',
    undefined,
  ],
  ['evaluation: { results: [WARNED] }', 'evaluation.results'],
  ['evaluation: { metrics: { accuracy: { min: 0.92 } } }', 'evaluation.metrics.accuracy'],
  ['evaluation: { metrics: { accuracy: { max: 0.9 } } }', 'evaluation.metrics.accuracy'],
  ['evaluation: { metrics: { f1: { min: 0 } } }', 'evaluation.metrics.f1'],
  ['evaluation: { metrics: { toString: { min: 0 } } }', 'evaluation.metrics.toString'],
  [
    'files: { pickle: false, formats: [.safetensors, .JSON, LICENSE], max-size: 10 B, max-total-size: 19 B }',
    undefined,
  ],
  ['files: { formats: [.safetensors, .json] }', 'files.formats'],
  ['files: { formats: [safetensors, .json, LICENSE] }', 'files.formats'],
  ['files: { max-size: 9 B }', 'files.max-size'],
  ['files: { max-total-size: 18 B }', 'files.max-total-size'],
  [
    `deny: { models: ["${HEX('1')}"], files: ["${HEX('1')}"], datasets: ["${HEX('3')}"], base-models: ["${HEX('1')}"] }`,
    undefined,
  ],
  [`deny: { signers: ["${SAN}x"], commits: ["${'f'.repeat(40)}"] }`, undefined],
  [`deny: { files: ["${HEX('1')}", ${ROOT_OF_EMPTY_OBJECT}] }`, 'deny.files'],
  [`deny: { datasets: ["${HEX('1')}"] }`, 'deny.datasets'],
  [`deny: { datasets: ["${HEX('2')}"] }`, 'deny.datasets'],
  [`deny: { base-models: ["${HEX('3')}"] }`, 'deny.base-models'],
  [`deny: { signers: ["${SAN}"] }`, 'deny.signers'],
  [`deny: { commits: ["${COMMIT}"] }`, 'deny.commits'],
  [`expect: { commit: "${COMMIT}", signed-after: "2020-01-01T00:00:00Z" }`, undefined],
  [`expect: { root: "${HEX('1')}" }`, 'expect.root'],
  [`expect: { commit: "${'f'.repeat(40)}" }`, 'expect.commit'],
  ['expect: { tag: v1 }', 'expect.tag'],
  ['rules: [{ name: own, expression: \'run.level == 2 && run.datasets.all(d, d.name != "old")\' }]', undefined],
  [
    "rules: [{ name: own, expression: 'evaluations.exists(e, e.metrics.accuracy > 0.9) && model.files == 3' }]",
    undefined,
  ],
  [
    'rules: [{ name: own, expression: \'run.environment.cuda == "12.4" && run.environment.cpuCount >= 8\' }]',
    undefined,
  ],
  ['rules: [{ name: own, expression: \'timestamp(now) - timestamp(signedAt) < duration("1h")\' }]', undefined],
  ["rules: [{ name: own, expression: 'files.all(f, f.size < 10)' }]", 'rules.own'],
  ['rules: [{ name: own, expression: \'run.certificate.sourceRepositoryRef == "refs/heads/dev"\' }]', 'rules.own'],
  ['expect: { signed-after: "2999-01-01T00:00:00Z" }', 'expect.signed-after'],
];

describe('a model with everything', () => {
  test.each(DEMANDS)('%s', async (demand, id) => {
    const verdict = await verdictBy(`${SIGNERS}${demand}\n`, model, sigstore);
    expect(unmet(verdict).map((check) => check.id)).toEqual(id === undefined ? [] : [`policy.${id}`]);
    expect(verdict.result).toBe(id === undefined ? 'passed' : 'failed');
    const places = verdict.checks
      .filter((check) =>
        /^policy\.(provenance|runners|datasets|base-models|environment|evaluation|rules)/.test(check.id),
      )
      .flatMap((check) => placesOf(check).map((place) => ({ check: check.id, ...place })));
    // A line for every claim, an extension for what a certificate says.
    for (const place of places.filter(({ source }) => source === 'claims'))
      expect(place).toMatchObject({ line: expect.any(Number) });
    for (const { field } of places.filter(({ source }) => source === 'certificate'))
      expect(field ?? 'OID .1').toMatch(/^OID \.\d+$/);
  });

  test('meets its own root and manifest, which a deny list may name too', async () => {
    const { root = '', manifestDigest = '' } = (await verdictBy(SIGNERS, model, sigstore)).model;
    const expected = await verdictBy(`${SIGNERS}expect: { root: "${root}" }\n`, model, sigstore);
    expect(expected).toMatchObject({ result: 'passed', policy: { notes: [] } });
    for (const digest of [root, manifestDigest])
      expect((await verdictBy(`${SIGNERS}deny: { models: ["${digest}"] }\n`, model, sigstore)).result).toBe('failed');
  });
});

describe('demands on a run', () => {
  type Claim = Awaited<ReturnType<typeof signBundle>>;
  /** Ids of what this policy finds wrong once the claims are these. */
  const unmetWith = async (demand: string, ...claims: Claim[]): Promise<string[]> => {
    using other = await signedModel(sigstore, { files: FILES });
    other.writeClaims(...claims);
    return unmet(await verdictBy(`${SIGNERS}${demand}\n`, other, sigstore)).map(
      ({ id, outcome }) => `${id} ${outcome}`,
    );
  };
  const EVERY =
    'provenance: { level: 1 }\nrunners: [github-hosted]\ndatasets: { computed: true }\nevaluation: { results: [PASSED] }';

  test('need a provenance that counts', async () => {
    const stranger = await signBundle(sigstore, provenanceOf(model), { extensions: { 12: 'https://github.com/a/b' } });
    const gone = ['policy.provenance.present fail', 'policy.evaluation.results fail'];
    expect(await unmetWith(EVERY, stranger)).toEqual(gone);
    for (const kind of ['datasets', 'base-models', 'commits'] as const) {
      const list = kind === 'commits' ? 'f'.repeat(40) : HEX('4');
      expect(await unmetWith(`deny: { ${kind}: ["${list}"] }`, stranger)).toEqual([`policy.deny.${kind} undecided`]);
    }
  });

  test('one run meets them all, or none does', async () => {
    const clean = await signBundle(sigstore, provenanceOf(model, {}, otherRun(1)), run(1, 'self-hosted'));
    const hosted = await signBundle(
      sigstore,
      provenanceOf(model, { dirty: true, changed: 1 }, otherRun(2)),
      run(2, 'github-hosted'),
    );
    const both = 'provenance: { clean: true }\nrunners: [github-hosted]';
    expect(await unmetWith(both, clean, hosted)).toHaveLength(1);
    const good = await signBundle(sigstore, provenanceOf(model));
    expect(await unmetWith(both, clean, hosted, good)).toEqual([]);
    expect(await unmetWith(both, good, clean, hosted)).toEqual([]);
    expect(await unmetWith('runners: [github-hosted]', clean, hosted)).toEqual([]);
  });

  test.each<[string, string, Partial<Parameters<typeof codeDependency>[0]>]>([
    ['clean', 'a changed file', { dirty: true, changed: 1 }],
    ['signed-commit', 'another commit', { commit: 'a'.repeat(40) }],
    ['signed-commit', 'another repository', { repository: 'https://github.com/acme/model-repo2' }],
  ])('%s is not met by %s', async (key, _, change) => {
    const claim = await signBundle(sigstore, provenanceOf(model, change));
    expect(await unmetWith(`provenance: { ${key}: true }`, claim)).toEqual([`policy.provenance.${key} fail`]);
  });

  test('level 2 is not met on a machine of one’s own', async () => {
    const claim = await signBundle(sigstore, provenanceOf(model, {}, otherRun(1)), run(1, 'self-hosted'));
    expect(await unmetWith('provenance: { level: 2 }', claim)).toEqual(['policy.provenance.level fail']);
  });

  test('level 2 is not met where the provenance leaves out what the certificate could confirm', async () => {
    const base = structuredClone(githubPredicate()) as unknown as MutablePredicate;
    delete base.runDetails.metadata['invocationId'];
    const claim = await signBundle(sigstore, provenanceOf(model, {}, base as never));
    expect(await unmetWith('provenance: { level: 2 }', claim)).toEqual(['policy.provenance.level fail']);
  });

  test('a builder is who signed, whatever the provenance says', async () => {
    const base = structuredClone(githubPredicate()) as unknown as MutablePredicate;
    base.runDetails.builder.id = 'https://builder.example/trusted';
    const claim = await signBundle(sigstore, provenanceOf(model, {}, base as never));
    const demand = 'provenance: { builders: [{ id: https://builder.example/trusted }] }';
    expect(await unmetWith(demand, claim)).toContain('policy.provenance.builder fail');
  });

  test('what the provenance does not name meets none', async () => {
    const { subject } = provenanceOf(model);
    const bare = { subjects: subject, base: githubPredicate(), dependencies: [], byproducts: [] };
    const claim = await signBundle(sigstore, buildProvenanceStatement(bare));
    const demands = `provenance: { clean: true, signed-commit: true }
datasets: { allowed: [{ sha256: "${HEX('1')}" }], computed: true }
environment: { facts: { cuda: ["12.4"] } }`;
    expect(await unmetWith(demands, claim)).toEqual(
      [
        'provenance.clean',
        'provenance.signed-commit',
        'datasets.allowed',
        'datasets.computed',
        'environment.of-training',
        'environment.facts.cuda',
      ].map((id) => `policy.${id} fail`),
    );
  });

  test('a digest by file times was not computed', async () => {
    const { subject } = provenanceOf(model);
    const data = datasetDependency('corpus', { kind: 'folder', root: HEX('1'), filesDigest: HEX('2') });
    const parts = { subjects: subject, base: githubPredicate(), byproducts: [] };
    const claim = await signBundle(
      sigstore,
      buildProvenanceStatement({ ...parts, dependencies: [trustingFileTimes(data)] }),
    );
    expect(await unmetWith('datasets: { computed: true }', claim)).toEqual(['policy.datasets.computed fail']);
  });

  test('of two evaluations, the worse one counts too', async () => {
    const [good, bad] = await Promise.all(
      [0.95, 0.5].map((accuracy) => signBundle(sigstore, evaluationOf(model, accuracy))),
    );
    const demand = 'evaluation: { metrics: { accuracy: { min: 0.9 } } }';
    expect(await unmetWith(demand, good as Claim)).toEqual([]);
    expect(await unmetWith(demand, good as Claim, bad as Claim)).toContain('policy.evaluation.metrics.accuracy fail');
  });

  const run = (attempt: number, runner: string) => ({
    extensions: { 11: runner, 21: `${REPOSITORY}/actions/runs/3003/attempts/${attempt}` },
  });
  const otherRun = (attempt: number) => {
    const base = structuredClone(githubPredicate()) as unknown as MutablePredicate;
    base.runDetails.metadata['invocationId'] = `${REPOSITORY}/actions/runs/3003/attempts/${attempt}`;
    base.buildDefinition.internalParameters.github['runner_environment'] =
      attempt === 1 ? 'self-hosted' : 'github-hosted';
    return base as unknown as ReturnType<typeof githubPredicate>;
  };
});

describe('a rule without a result is undecided', () => {
  test.each([
    'run.environment.absent == 1',
    'run.datasets[9].name == "x"',
    'run.level / 0 == 1',
    'run.environment.cuda',
  ])('%s', async (expression) => {
    const verdict = await verdictBy(`${SIGNERS}rules: [{ name: own, expression: '${expression}' }]\n`, model, sigstore);
    expect(unmet(verdict)).toMatchObject([{ id: 'policy.rules.own', outcome: 'undecided' }]);
    expect(verdict.result).toBe('undecided');
  });
});

describe('files', () => {
  test.each(['a.pkl', 'sub/pytorch_model.bin', 'X.PT'])('%s has the name of a pickle', async (name) => {
    using other = await signedModel(sigstore, { files: { ...FILES, [name]: 'x' } });
    const verdict = await verdictBy(`${SIGNERS}files: { pickle: false }\n`, other, sigstore);
    expect(unmet(verdict)).toMatchObject([{ id: 'policy.files.pickle', found: expect.stringContaining(name) }]);
  });

  test('an ending is not a whole name', async () => {
    using other = await signedModel(sigstore, { files: { ...FILES, 'sub/.json': '{}' } });
    const verdict = await verdictBy(`${SIGNERS}files: { formats: [.json, .safetensors, LICENSE] }\n`, other, sigstore);
    expect(unmet(verdict)).toMatchObject([{ id: 'policy.files.formats', found: 'sub/.json (2 B)' }]);
  });

  test('ignorable ones may lie there, where the signer left them out', async () => {
    using other = await signedModel(sigstore, { files: FILES, ignorePaths: ['notes.txt'] });
    other.write('notes.txt', 'x');
    expect((await verdictBy(SIGNERS, other, sigstore)).result).toBe('failed');
    expect((await verdictBy(`${SIGNERS}files: { ignorable: [notes.txt] }\n`, other, sigstore)).result).toBe('passed');
  });
});

test('an old signature is not older than it may be', async () => {
  const signedAt = new Date(Date.now() - 2 * 3_600_000);
  using old = await signedModel(sigstore, { files: FILES, bundle: { signedAt } });
  expect((await verdictBy(`${SIGNERS}time: { max-age: 3 hours }\n`, old, sigstore)).result).toBe('passed');
  const verdict = await verdictBy(`${SIGNERS}time: { max-age: 1 hour }\n`, old, sigstore);
  expect(unmet(verdict)).toMatchObject([{ id: 'policy.time.max-age', outcome: 'fail' }]);
});

test('a signature of the future leaves its age undecided', () => {
  const facts = { verdict: { signedAt: '2026-01-01T12:00:00Z' }, now: new Date('2026-01-01T10:00:00Z') };
  expect(checkTime({ 'max-age': '1 hour' }, facts as never).map(({ outcome }) => outcome)).toEqual([
    'pass',
    'undecided',
  ]);
});

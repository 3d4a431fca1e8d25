/** Base models and datasets by their own evidence, which travels along in claims.jsonl. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sha256Hex } from '../../src/model/digest.ts';
import { filesDigest } from '../../src/model/root.ts';
import { baseModelDependency, datasetDependency } from '../../src/statement/dependencies.ts';
import type { ResourceDescriptor } from '../../src/statement/in-toto.ts';
import { buildProvenanceStatement } from '../../src/statement/provenance.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { type BundleOptions, ISSUER, RUN, signBundle } from '../verification/bundles.ts';
import { githubPredicate, type SignedModel, signedModel } from '../verification/signed-model.ts';
import { evaluationOf, FILES } from './full-model.ts';
import { SIGNERS, unmet, verdictBy } from './judged.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const BASE = 'https://github.com/lab/base';
const BASE_SAN = `${BASE}/.github/workflows/train.yml@refs/heads/main`;
const BASE_RUN = `${BASE}/actions/runs/7/attempts/1`;
const BASE_FILES = { 'base.safetensors': 'base weights', 'config.json': '{"base":1}' };
/** The workflow that trains base models, of another organisation. */
const lab: BundleOptions = {
  certificate: { sans: [{ type: 'url', value: BASE_SAN }] },
  extensions: { 9: BASE_SAN, 12: BASE, 15: '7', 17: '8', 18: BASE_SAN, 21: BASE_RUN },
};
const LAB = `{ workflow: { repository: lab/base, path: .github/workflows/train.yml, ref: refs/heads/main }, issuer: "${ISSUER}" }`;
const rules = (demands = ''): string => `base-models:\n  rules:\n    - policy:\n        signers: [${LAB}]\n${demands}`;
const PROVENANCE = '        provenance: { level: 2, repositories: [lab/base] }\n';

const digestOf = (files: Readonly<Record<string, string>>): string =>
  filesDigest(
    Object.entries(files).map(([name, text]) => ({ algorithm: 'sha256', digest: sha256Hex(Buffer.from(text)), name })),
  );
const rootOf = ({ subjects }: SignedModel): string => subjects[0]?.digest['sha256'] ?? '';
const signatureOf = (model: SignedModel): unknown => JSON.parse(readFileSync(model.path('model.sig'), 'utf8'));

function basePredicate(change: { run?: string } = {}) {
  const base = structuredClone(githubPredicate()) as unknown as {
    buildDefinition: {
      externalParameters: { workflow: object };
      internalParameters: { github: object };
      resolvedDependencies: object[];
    };
    runDetails: { builder: { id: string }; metadata: object };
  };
  base.buildDefinition.externalParameters.workflow = {
    ref: 'refs/heads/main',
    repository: BASE,
    path: '.github/workflows/train.yml',
  };
  base.buildDefinition.internalParameters.github = {
    event_name: 'push',
    repository_id: '7',
    repository_owner_id: '8',
    runner_environment: 'github-hosted',
  };
  base.buildDefinition.resolvedDependencies = [];
  base.runDetails = { builder: { id: BASE_SAN }, metadata: { invocationId: change.run ?? BASE_RUN } };
  return base as unknown as ReturnType<typeof githubPredicate>;
}

const provenanceOf = (
  model: SignedModel,
  base: ReturnType<typeof githubPredicate>,
  ...dependencies: ResourceDescriptor[]
) => buildProvenanceStatement({ subjects: model.subjects, base, dependencies, byproducts: [] });

interface Case {
  /** Bends what the provenance says of the base model. */
  readonly dependency?: (dependency: ResourceDescriptor) => ResourceDescriptor[];
  readonly signer?: BundleOptions;
  readonly provenance?: BundleOptions | 'none';
  readonly run?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly lines?: (lines: { signature: unknown; provenance: unknown; evaluation: unknown }) => unknown[];
}

/** A fine-tuned model, with the evidence of its base. */
async function verdictOf(policy: string, change: Case = {}) {
  const { signer = lab, files = BASE_FILES } = change;
  using base = await signedModel(sigstore, { files, bundle: signer });
  using model = await signedModel(sigstore, { files: FILES });
  const dependency = baseModelDependency('base', {
    kind: 'folder',
    root: rootOf(base),
    filesDigest: digestOf(files),
  });
  const by = change.provenance === 'none' ? undefined : (change.provenance ?? signer);
  const lines = {
    signature: signatureOf(base),
    provenance: by && (await signBundle(sigstore, provenanceOf(base, basePredicate(change)), by)),
    evaluation: await signBundle(sigstore, evaluationOf(base, 0.5), signer),
  };
  const own = provenanceOf(model, githubPredicate(), ...(change.dependency?.(dependency) ?? [dependency]));
  const upstream = change.lines?.(lines) ?? Object.values(lines);
  model.writeClaims(await signBundle(sigstore, own), ...upstream.filter((line) => line !== undefined));
  return await verdictBy(`${SIGNERS}${policy}`, model, sigstore);
}

/** Ids of what is not met, those of the base model after a `>`. */
function idsOf(verdict: Awaited<ReturnType<typeof verdictOf>>): string[] {
  return unmet(verdict).flatMap(({ id, checks = [] }) => [
    id,
    ...checks.flatMap((model) =>
      (model.checks ?? []).filter(({ outcome }) => outcome !== 'pass').map((one) => `> ${one.id}`),
    ),
  ]);
}

describe('a base model', () => {
  test('is verified by its own evidence, under its own rules', async () => {
    const verdict = await verdictOf(
      rules(`${PROVENANCE}        evaluation: { metrics: { accuracy: { min: 0.5 } } }\n`),
    );
    expect(idsOf(verdict)).toEqual([]);
    expect(verdict.result).toBe('passed');
    const [check] = verdict.checks.filter(({ id }) => id === 'policy.base-models.rules');
    expect(check?.checks?.[0]?.checks?.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'base-model.digests',
        'signature.cryptography',
        'policy.signers',
        'policy.provenance.level',
      ]),
    );
    expect(verdict.claims).toMatchObject({ accepted: 1, ignored: [] });
  });

  test('is not judged again for each copy of its evidence, and no bad copy hides a good one', async () => {
    const lines = ({ signature, ...rest }: { signature: unknown }) => {
      const good = signature as { verificationMaterial: { tlogEntries: object[] } };
      const bad = structuredClone(good);
      bad.verificationMaterial.tlogEntries = [];
      const copies = Array.from({ length: 30 }, (_, i) => `${' '.repeat(i)}${JSON.stringify(good)}`);
      return [bad, ...copies, ...Object.values(rest)];
    };
    expect(idsOf(await verdictOf(rules(PROVENANCE), { lines }))).toEqual([]);
  });

  test('does not meet rules that ask for more', async () => {
    expect(idsOf(await verdictOf(rules('        evaluation: { metrics: { accuracy: { min: 0.6 } } }\n')))).toEqual([
      'policy.base-models.rules',
      '> policy.evaluation.metrics.accuracy',
    ]);
  });

  const REFUSED = 'policy.base-models.rules';
  test.each<[string, Case, string[]]>([
    ['whose signature is missing', { lines: ({ provenance }) => [provenance] }, [REFUSED]],
    ['that somebody else signed', { signer: {} }, [REFUSED, '> policy.signers']],
    ['named by another root', { dependency: (one) => [{ ...one, digest: { sha256: 'a'.repeat(64) } }] }, [REFUSED]],
    [
      'under other file names',
      { dependency: (one) => [{ ...one, annotations: { ...one.annotations, filesDigest: 'a'.repeat(64) } }] },
      [REFUSED],
    ],
    [
      'whose digest is stated',
      { dependency: ({ annotations: _, ...one }) => [{ ...one, annotations: { digestSource: 'stated' } }] },
      [REFUSED],
    ],
    ['that is not named at all', { dependency: () => [] }, [REFUSED]],
    [
      'that is one of two, the other without evidence',
      { dependency: (one) => [one, { ...one, name: 'adapter:x', digest: { sha256: 'b'.repeat(64) } }] },
      [REFUSED],
    ],
  ])('%s is refused', async (_, change, expected) => {
    const verdict = await verdictOf(rules(), change);
    expect(idsOf(verdict)).toEqual(expected);
    expect(verdict.result).toBe('failed');
  });

  test.each<[string, Case]>([
    ['by somebody else', { provenance: {} }],
    [
      'of another run than the signature',
      {
        run: `${BASE}/actions/runs/8/attempts/1`,
        provenance: { ...lab, extensions: { ...lab.extensions, 21: `${BASE}/actions/runs/8/attempts/1` } },
      },
    ],
    ['that is missing', { provenance: 'none' }],
  ])('has no provenance but its own: %s', async (_, change) => {
    expect(idsOf(await verdictOf(rules(PROVENANCE), change))).toEqual([REFUSED, '> policy.provenance.present']);
  });

  test('has rules by its name', async () => {
    const named = (name: string): string => rules().replace('- policy', `- names: [${name}]\n      policy`);
    expect(idsOf(await verdictOf(named('base')))).toEqual([]);
    expect(idsOf(await verdictOf(named('other')))).toEqual([REFUSED]);
  });

  test('is refused if its signer is denied, by whichever policy', async () => {
    const denied = `deny: { signers: ["${BASE_SAN}"] }\n`;
    expect(idsOf(await verdictOf(`${rules()}${denied}`))).toEqual([REFUSED, '> policy.deny.signers']);
    expect(idsOf(await verdictOf(rules(`        ${denied}`)))).toEqual([REFUSED, '> policy.deny.signers']);
  });

  test('is signed by an allowed signer', async () => {
    const signed = `base-models: { signed: [${LAB}] }\n`;
    expect(idsOf(await verdictOf(signed))).toEqual([]);
    expect(idsOf(await verdictOf(signed, { signer: {} }))).toEqual(['policy.base-models.signed']);
    expect(idsOf(await verdictOf(signed, { lines: () => [] }))).toEqual(['policy.base-models.signed']);
    expect(idsOf(await verdictOf(`${signed}deny: { signers: ["${BASE_SAN}"] }\n`))).toEqual([
      'policy.base-models.signed',
    ]);
  });
});

test('a fine-tuning that changed nothing has no provenance but its own', async () => {
  using model = await signedModel(sigstore, { files: FILES });
  const base = baseModelDependency('base', { kind: 'folder', root: rootOf(model), filesDigest: digestOf(FILES) });
  const data = datasetDependency('corpus', { kind: 'folder', root: '1'.repeat(64), filesDigest: '2'.repeat(64) });
  // The base was trained by the same workflow, from the data that is demanded; the fine-tuning names none.
  const earlier = structuredClone(githubPredicate()) as unknown as { runDetails: { metadata: object } };
  const run = RUN.replace('3003', '2002');
  earlier.runDetails.metadata = { invocationId: run };
  const trained = provenanceOf(model, earlier as unknown as ReturnType<typeof githubPredicate>, data);
  const line = await signBundle(sigstore, trained, { extensions: { 21: run } });
  const policy = `${SIGNERS}datasets: { required: [corpus] }\n`;
  model.writeClaims(line);
  expect(unmet(await verdictBy(policy, model, sigstore))).toEqual([]);
  model.writeClaims(await signBundle(sigstore, provenanceOf(model, githubPredicate(), base)), line);
  expect(unmet(await verdictBy(policy, model, sigstore)).map(({ id }) => id)).toEqual(['policy.datasets.required']);
  const shown = await verdictBy(SIGNERS, model, sigstore);
  expect(shown).toMatchObject({ result: 'passed', slsa: { line: 1 } });
  expect(JSON.stringify(shown.fields)).not.toContain('1'.repeat(64));
  // What it meets no demand by may be denied: the bytes are made from it.
  for (const denied of [
    `deny: { datasets: ["${'1'.repeat(64)}"] }`,
    `base-models: { denied: [{ git-commit: "${'1'.repeat(40)}" }] }`,
  ])
    expect(
      unmet(await verdictBy(`${SIGNERS}${denied}\n`, model, sigstore)).map(({ id, outcome }) => `${id} ${outcome}`),
    ).toEqual([denied.startsWith('deny') ? 'policy.deny.datasets fail' : 'policy.base-models.denied undecided']);
});

test('nor one of a single file, named by its bytes', async () => {
  const files = { 'model.gguf': 'weights' };
  using model = await signedModel(sigstore, { files });
  const base = baseModelDependency('base', { kind: 'file', sha256: sha256Hex(Buffer.from('weights')) });
  const data = datasetDependency('corpus', { kind: 'folder', root: '1'.repeat(64), filesDigest: '2'.repeat(64) });
  const run = RUN.replace('3003', '2002');
  const earlier = structuredClone(githubPredicate()) as unknown as { runDetails: { metadata: object } };
  earlier.runDetails.metadata = { invocationId: run };
  const trained = provenanceOf(model, earlier as unknown as ReturnType<typeof githubPredicate>, data);
  model.writeClaims(
    await signBundle(sigstore, provenanceOf(model, githubPredicate(), base)),
    await signBundle(sigstore, trained, { extensions: { 21: run } }),
  );
  const policy = `${SIGNERS}datasets: { required: [corpus] }\n`;
  expect(unmet(await verdictBy(policy, model, sigstore)).map(({ id }) => id)).toEqual(['policy.datasets.required']);
});

describe('a dataset', () => {
  const DATA = { 'a.jsonl': 'one', 'b.jsonl': 'two' };
  const policy = `${SIGNERS}datasets: { signed: [${LAB}] }\n`;
  const verdictOn = async (
    files: Readonly<Record<string, string>>,
    dependency: (data: SignedModel) => ResourceDescriptor,
    by = lab,
  ) => {
    using data = await signedModel(sigstore, { files, bundle: by });
    using model = await signedModel(sigstore, { files: FILES });
    const own = await signBundle(sigstore, provenanceOf(model, githubPredicate(), dependency(data)));
    model.writeClaims(own, signatureOf(data));
    return unmet(await verdictBy(policy, model, sigstore)).map(({ id }) => id);
  };
  const folder = (data: SignedModel) =>
    datasetDependency('corpus', { kind: 'folder', root: rootOf(data), filesDigest: digestOf(DATA) });

  test('that is signed by an allowed signer meets the demand', async () => {
    expect(await verdictOn(DATA, folder)).toEqual([]);
  });
  test('that somebody else signed does not', async () => {
    expect(await verdictOn(DATA, folder, {})).toEqual(['policy.datasets.signed']);
  });
  test('is not signed because the job says so', async () => {
    const stated = (data: SignedModel): ResourceDescriptor => ({
      ...folder(data),
      digest: { sha256: 'c'.repeat(64) },
      annotations: { ...folder(data).annotations, signed: true, signer: BASE_SAN },
    });
    expect(await verdictOn(DATA, stated)).toEqual(['policy.datasets.signed']);
  });
  test('of one file is known by its bytes', async () => {
    const one = { 'corpus.jsonl': 'all of it' };
    const file = (text: string) => () =>
      datasetDependency('corpus', { kind: 'file', sha256: sha256Hex(Buffer.from(text)) });
    expect(await verdictOn(one, file('all of it'))).toEqual([]);
    expect(await verdictOn(one, file('another'))).toEqual(['policy.datasets.signed']);
    expect(await verdictOn({ ...one, more: 'x' }, file('all of it'))).toEqual(['policy.datasets.signed']);
  });
});

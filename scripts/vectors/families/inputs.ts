import { readFileSync } from 'node:fs';
import { type BundleOptions, ISSUER } from '../../../__tests__/verification/bundles.ts';
import { githubPredicate, type SignedModel, signedModel } from '../../../__tests__/verification/signed-model.ts';
import { sha256Hex } from '../../../src/model/digest.ts';
import { filesDigest } from '../../../src/model/root.ts';
import { baseModelDependency, datasetDependency } from '../../../src/statement/dependencies.ts';
import type { ResourceDescriptor } from '../../../src/statement/in-toto.ts';
import { buildProvenanceStatement } from '../../../src/statement/provenance.ts';
import { SIGNERS } from '../policy-text.ts';
import { ACCEPTED, byPolicy, refusedBy, type Vector } from '../vector.ts';
import { SIGNED_AT, type World } from '../world.ts';

const BASE = 'https://github.com/lab/base';
const BASE_SAN = `${BASE}/.github/workflows/train.yml@refs/heads/main`;
const FILES = { 'base.safetensors': 'base weights' };
const POLICY = `${SIGNERS}base-models:
  rules:
    - policy:
        signers:
          - workflow: { repository: lab/base, path: .github/workflows/train.yml, ref: refs/heads/main }
            issuer: ${ISSUER}
`;
const lab: BundleOptions = {
  signedAt: SIGNED_AT,
  log: 'none',
  certificate: { sans: [{ type: 'url', value: BASE_SAN }] },
  extensions: { 9: BASE_SAN, 12: BASE, 18: BASE_SAN, 21: `${BASE}/actions/runs/7/attempts/1` },
};

interface Case {
  readonly signer?: BundleOptions;
  readonly dependency?: (of: ResourceDescriptor) => ResourceDescriptor;
  /** The base's own evidence is left out. */
  readonly bare?: boolean;
}

/** A fine-tuned model, with the evidence of its base. */
const tuned =
  ({ signer = lab, dependency = (one) => one, bare = false }: Case) =>
  async (world: World, model: SignedModel) => {
    using base = await signedModel(world, { files: FILES, bundle: signer });
    const entries = Object.entries(FILES).map(([name, text]) => ({
      algorithm: 'sha256',
      digest: sha256Hex(text),
      name,
    }));
    const named = baseModelDependency('base', {
      kind: 'folder',
      root: base.subjects[0]?.digest['sha256'] ?? '',
      filesDigest: filesDigest(entries),
    });
    const statement = buildProvenanceStatement({
      subjects: model.subjects,
      base: githubPredicate(),
      dependencies: [dependency(named)],
      byproducts: [],
    });
    const signature = JSON.parse(readFileSync(base.path('model.sig'), 'utf8'));
    return [await world.sign(statement), ...(bare ? [] : [signature])];
  };

const vector = (name: string, attack: string, why: string, expect: Vector['expect'], change: Case): Vector => ({
  name: `base-model-${name}`,
  attack,
  why,
  expect,
  trust: byPolicy,
  files: { 'policy.yml': POLICY },
  claims: tuned(change),
});

/** A model with the signature of the data that it was trained with. */
const trainedOn = (signed: Readonly<Record<string, string>>) => async (world: World, model: SignedModel) => {
  using data = await signedModel(world, { files: DATA, bundle: lab });
  using other = await signedModel(world, { files: signed, bundle: lab });
  const entries = Object.entries(DATA).map(([name, text]) => ({ algorithm: 'sha256', digest: sha256Hex(text), name }));
  const corpus = { kind: 'folder', root: data.subjects[0]?.digest['sha256'] ?? '', filesDigest: filesDigest(entries) };
  const statement = buildProvenanceStatement({
    subjects: model.subjects,
    base: githubPredicate(),
    dependencies: [datasetDependency('corpus', { ...corpus, kind: 'folder' })],
    byproducts: [],
  });
  return [await world.sign(statement), JSON.parse(readFileSync(other.path('model.sig'), 'utf8'))];
};

const DATA = { 'train.jsonl': 'data' };
const BY_LAB = `${SIGNERS}datasets:
  signed:
    - workflow: { repository: lab/base, path: .github/workflows/train.yml, ref: refs/heads/main }
      issuer: ${ISSUER}
`;

const dataset = (name: string, attack: string, why: string, expect: Vector['expect'], signed = DATA): Vector => ({
  name: `dataset-${name}`,
  attack,
  why,
  expect,
  trust: byPolicy,
  files: { 'policy.yml': BY_LAB },
  claims: trainedOn(signed),
});

const RULES = ['policy.base-models.rules', 'policy.base-models.rules.model'];
const OTHER = 'a'.repeat(64);

export const inputs: readonly Vector[] = [
  vector(
    'verified',
    'nothing; the base model’s own signature came along.',
    'It is verified under the rules for base models.',
    ACCEPTED,
    {},
  ),
  vector(
    'evidence-stripped',
    'the base model’s signature is taken out of the claims.',
    'Without its evidence the base is not verified.',
    refusedBy(RULES),
    { bare: true },
  ),
  vector(
    'by-a-stranger',
    'the base model is signed by somebody else than the rules name: here, by who fine-tuned it.',
    'A base model has rules of its own.',
    refusedBy([...RULES, 'policy.signers']),
    {
      signer: { signedAt: SIGNED_AT, log: 'none' },
    },
  ),
  vector(
    'other-contents',
    'the provenance names other contents than those that the base’s signature is over.',
    'A line is looked at for the input whose digests it carries only.',
    refusedBy(RULES),
    {
      dependency: (one) => ({ ...one, digest: { sha256: OTHER } }),
    },
  ),
  vector(
    'other-names',
    'the provenance names the same contents under other file names.',
    'The files’ digest binds names.',
    refusedBy(RULES),
    {
      dependency: (one) => ({ ...one, annotations: { ...one.annotations, filesDigest: OTHER } }),
    },
  ),
  dataset(
    'signed',
    'nothing; the dataset’s own signature came along.',
    'It is over the digests that the provenance names, by whom the policy allows.',
    ACCEPTED,
  ),
  dataset(
    'signature-of-other-data',
    'in place of the dataset’s signature, one of the same signer over other data came along.',
    'A signature counts for the digests that it is over.',
    refusedBy('policy.datasets.signed', 'corpus'),
    { 'train.jsonl': 'poison' },
  ),
];

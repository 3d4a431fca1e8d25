import { rmSync } from 'node:fs';
import { ISSUER, REPOSITORY } from '../../../__tests__/verification/bundles.ts';
import type { SignedModel } from '../../../__tests__/verification/signed-model.ts';
import { sha256Hex } from '../../../src/model/digest.ts';
import type { Statement } from '../../../src/statement/in-toto.ts';
import { buildSummaryStatement, type Summary } from '../../../src/statement/vsa.ts';
import { SIGNERS } from '../policy-text.ts';
import { ACCEPTED, byPolicy, impossible, refusedBy, type Vector } from '../vector.ts';
import { SIGNED_AT, type World } from '../world.ts';

const GATE = `${REPOSITORY}/.github/workflows/gate.yml@refs/heads/main`;
const RESOURCE = 'https://huggingface.co/acme/model';
const CONFIG = sha256Hex('{}');

export const POLICY = `${SIGNERS}vsa:
  verifiers:
    - workflow: { repository: acme/model-repo, path: .github/workflows/gate.yml, ref: refs/heads/main }
      issuer: ${ISSUER}
  max-age: 7 days
  resource: ${RESOURCE}
`;
export const gate = (repository = REPOSITORY) => ({
  certificate: { sans: [{ type: 'url' as const, value: GATE }] },
  extensions: { 9: GATE, 12: repository, 18: GATE },
});

export const statement = (model: SignedModel, over: Partial<Summary> = {}, policy = POLICY): Statement =>
  buildSummaryStatement(model.subjects, {
    verifier: { id: GATE },
    timeVerified: SIGNED_AT.toISOString(),
    resourceUri: RESOURCE,
    policy: { uri: 'https://example.com/policy.yml', sha256: sha256Hex(policy) },
    inputAttestations: [],
    verificationResult: 'PASSED',
    verifiedLevels: ['SLSA_BUILD_LEVEL_2'],
    ...over,
  });

type Line = (world: World, model: SignedModel) => unknown;

/** What the gate says, in its own signature. */
const says =
  (over: Partial<Summary>, bend = (of: Statement): Statement => of): Line =>
  ({ sign }, model) =>
    sign(bend(statement(model, over)), gate());

const vector = (
  name: string,
  attack: string,
  why: string,
  expect: Vector['expect'],
  line?: Line,
  policy = POLICY,
): Vector => ({
  name: `vsa-${name}`,
  attack,
  why,
  expect,
  trust: byPolicy,
  options: ['--vsa'],
  files: { 'policy.yml': policy },
  claims: async (world, model) => (line ? [await line(world, model)] : []),
  // Nobody looks at it: what counts is the verifier's word, and the files.
  change: (model) => rmSync(model.path('model.sig')),
});

const wrong = (
  name: string,
  attack: string,
  id: string,
  over: Partial<Summary>,
  bend?: (of: Statement) => Statement,
): Vector => vector(name, attack, 'It must say exactly what is asked here.', refusedBy(id), says(over, bend));

const changed = (model: SignedModel): void => {
  rmSync(model.path('model.sig'));
  model.write('weights/a.bin', 'aaab');
};

export const summaries: readonly Vector[] = [
  vector(
    'met',
    'nothing; a verifier whom the policy names has verified the model.',
    'His word stands for a verification of one’s own.',
    ACCEPTED,
    says({}),
  ),
  vector('none', 'the line is taken out.', 'Nobody vouches for anything then.', refusedBy('vsa.signature', 'no VSA')),
  vector(
    'by-a-stranger',
    'the attacker’s own workflow says that the model passed.',
    'Only a verifier whom the policy names counts.',
    refusedBy('vsa.signature'),
    ({ sign }, model) =>
      sign(statement(model), {
        certificate: {
          sans: [{ type: 'url', value: 'https://github.com/stranger/x/.github/workflows/gate.yml@refs/heads/main' }],
        },
      }),
  ),
  vector(
    'by-the-models-signer',
    'who signed the model says himself that it passed.',
    'He is no verifier.',
    refusedBy('vsa.signature'),
    ({ sign }, model) => sign(statement(model)),
  ),
  vector(
    'by-a-caller-of-the-gate',
    'a stranger calls the gate’s workflow for his own repository, with his own policy.',
    'The source repository is part of the identity.',
    refusedBy('vsa.signature'),
    ({ sign }, model) => sign(statement(model), gate('https://github.com/stranger/x')),
  ),
  vector(
    'of-another-instance',
    'another Sigstore instance, in which the attacker can be anyone, signs it.',
    'Only the trusted root vouches.',
    refusedBy('vsa.signature'),
    ({ other }, model) => other.sign(statement(model), gate()),
  ),
  wrong('verifier-id', 'the gate’s workflow speaks for another verifier.', 'vsa.verifier', {
    verifier: { id: 'https://example.com/auditor' },
  }),
  wrong('failed', 'the model failed that verification, and the line is there all the same.', 'vsa.result', {
    verificationResult: 'FAILED',
    verifiedLevels: ['FAILED'],
  }),
  wrong('another-resource', 'it was verified for another use.', 'vsa.resource', { resourceUri: `${RESOURCE}-dev` }),
  wrong('another-policy', 'it was verified by a laxer policy.', 'vsa.policy', {
    policy: { uri: 'https://example.com/lax.yml', sha256: 'a'.repeat(64) },
  }),
  wrong('no-policy', 'it does not say by which policy.', 'vsa.policy', {
    policy: { uri: 'https://example.com/policy.yml' },
  }),
  wrong('made-too-long-ago', 'the statement was made long before it was signed.', 'vsa.age', {
    timeVerified: '2026-05-01T00:00:00Z',
  }),
  {
    ...vector(
      'too-old',
      'a verification of two weeks ago is shown; the model is on nobody’s list since then.',
      'It may not be older than the policy allows.',
      refusedBy('vsa.age'),
      says({}),
    ),
    now: '2026-06-15T12:00:00.000Z',
  },
  wrong('another-model', 'the gate’s statement about another model is put beside this one.', 'vsa.root', {}, (of) => ({
    ...of,
    subject: of.subject.map((one, i) => (i === 0 ? { ...one, digest: { sha256: 'a'.repeat(64) } } : one)),
  })),
  wrong('names-not-bound', 'the statement is about the root only.', 'vsa.manifest', {}, (of) => ({
    ...of,
    subject: of.subject.slice(0, 1),
  })),
  {
    ...vector(
      'file-changed',
      'a file is changed after the verification.',
      'Root and manifest are recomputed from the files.',
      refusedBy(['vsa.manifest', 'vsa.root']),
      says({}),
    ),
    change: changed,
  },
  vector(
    'level-too-low',
    'the verifier found SLSA Build level 1 and the policy asks for 2.',
    'Only levels that he found count.',
    refusedBy('vsa.levels'),
    ({ sign }, model) =>
      sign(statement(model, { verifiedLevels: ['SLSA_BUILD_LEVEL_1'] }, `${POLICY}provenance: { level: 2 }\n`), gate()),
    `${POLICY}provenance: { level: 2 }\n`,
  ),
  vector(
    'denied-file',
    'a file came onto the deny list after the verification.',
    'Deny lists still run.',
    refusedBy('policy.deny.files'),
    ({ sign }, model) => sign(statement(model, {}, `${POLICY}deny: { files: ['${CONFIG}'] }\n`), gate()),
    `${POLICY}deny: { files: ['${CONFIG}'] }\n`,
  ),
  vector(
    'no-verifiers',
    'the policy names no verifier.',
    'Nobody’s word stands for a verification then.',
    impossible('USAGE', 'vsa'),
    says({}),
    SIGNERS,
  ),
];

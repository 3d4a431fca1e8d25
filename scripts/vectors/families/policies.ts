import { evaluationOf, FILES, provenanceOf } from '../../../__tests__/policy/full-model.ts';
import { COMMIT, type Extensions, REPOSITORY, SAN } from '../../../__tests__/verification/bundles.ts';
import type { SignedModel } from '../../../__tests__/verification/signed-model.ts';
import { signWithKey } from '../methods.ts';
import { SIGNERS, signersOf } from '../policy-text.ts';
import { ACCEPTED, byPolicy, impossible, refusedBy, undecidedBy, type Vector } from '../vector.ts';
import type { World } from '../world.ts';

const policy = (text: string): Pick<Vector, 'trust' | 'files'> => ({ trust: byPolicy, files: { 'policy.yml': text } });
const STRANGER: Extensions = { 12: 'https://github.com/stranger/models' };

/** With provenance and evaluation of a full training. */
export const trained: Pick<Vector, 'model' | 'claims'> = {
  model: { files: FILES },
  claims: async ({ sign }: World, model: SignedModel) => [
    await sign(provenanceOf(model)),
    await sign(evaluationOf(model)),
  ],
};

/** A policy that cannot be read as one: no verdict. */
export const faulty = (name: string, attack: string, because: string, text: string, why: string): Vector => ({
  name: `policy-${name}`,
  attack,
  why,
  expect: impossible('INVALID_INPUT', because),
  trust: ['--policy', './policy.yml'],
  files: { 'policy.yml': text },
  change: (model) => signWithKey(model),
});

/** One demand that the model does not meet. */
export const demand = (
  name: string,
  attack: string,
  id: string,
  because: string,
  text: string,
  rest: Partial<Vector> = {},
): Vector => ({
  name: `policy-${name}`,
  attack,
  why: 'The demand is a check of its own, with what was found.',
  expect: refusedBy(`policy.${id}`, because),
  ...trained,
  ...policy(`${SIGNERS}${text}\n`),
  ...rest,
});

const SOURCE = 'https://github.com/slsa/source-actions/.github/workflows/compute.yml@refs/tags/v1.2.3';
const REVIEWED = `${SIGNERS}provenance:
  reviewed:
    - workflow: { repository: slsa/source-actions, path: .github/workflows/compute.yml, ref: "refs/tags/v*" }
      issuer: https://local.invalid
      source-repository: acme/model-repo
`;

const MET = `
time: { trusted: true, max-age: 2 days }
provenance:
  level: 2
  builders: [{ id: "${SAN}" }]
  repositories: [acme/model-repo]
  refs: [refs/heads/*]
  events: [push]
  clean: true
  signed-commit: true
runners: [github-hosted]
datasets: { required: [corpus], allowed: [{ name: corpus, sha256: '${'1'.repeat(64)}' }], computed: true }
base-models: { required: [base] }
environment: { of-training: true, facts: { cuda: ["12.4"] } }
evaluation: { results: [PASSED], metrics: { accuracy: { min: 0.9 } } }
files: { pickle: false, formats: [.safetensors, .json, LICENSE], max-size: 1 KiB }
expect: { commit: ${COMMIT} }
deny: { commits: ['${'f'.repeat(40)}'] }
rules: [{ name: on-github, expression: run.level >= 2 }]
`;

const signedFor = (extensions: Extensions): Partial<Vector> => ({
  claims: async ({ sign }, model) => [await sign(provenanceOf(model), { extensions })],
});

export const policies: readonly Vector[] = [
  {
    name: 'policy-met',
    attack: 'nothing; a policy with demands of every kind, and a model that meets them.',
    why: 'Each demand is a check that passes.',
    expect: ACCEPTED,
    ...trained,
    ...policy(`${SIGNERS}${MET}`),
  },
  {
    name: 'policy-smallest',
    attack: 'nothing; the smallest policy, which names the signer.',
    why: 'It asks for nothing else.',
    expect: ACCEPTED,
    ...policy(SIGNERS),
  },
  faulty('empty', 'the policy file is empty.', 'it is empty', '', 'An empty policy is none: nothing passes by it.'),
  faulty(
    'comment-only',
    'the policy file has comments only.',
    '',
    '# TODO\n',
    'An empty policy is none: nothing passes by it.',
  ),
  {
    name: 'policy-missing',
    attack: 'the policy file is not there.',
    why: 'No policy is an error, never "anything goes".',
    expect: impossible('NOT_FOUND', 'policy'),
    trust: byPolicy,
  },
  faulty(
    'unknown-key',
    'a key is misspelt: `provenence`.',
    'provenence',
    `${SIGNERS}provenence: { level: 3 }\n`,
    'No typing error makes a demand vanish.',
  ),
  faulty(
    'empty-list',
    'a list is empty, such as an unset variable leaves.',
    'datasets',
    `${SIGNERS}datasets: { required: [] }\n`,
    'An empty demand is a fault.',
  ),
  faulty(
    'no-signers',
    'no signer is named.',
    'signers',
    'version: 1\nprovenance: { level: 1 }\n',
    'There is no "anyone".',
  ),
  faulty(
    'signers-empty',
    'the list of signers is empty.',
    'signers',
    'version: 1\nsigners: []\n',
    'There is no "anyone".',
  ),
  faulty(
    'version-unknown',
    'the policy is of a later version.',
    'version',
    SIGNERS.replace('version: 1', 'version: 2'),
    'What a later version means is not known.',
  ),
  faulty(
    'duplicate-key',
    'a key stands twice: readers take the first or the last.',
    '',
    `${SIGNERS}runners: [github-hosted]\nrunners: [self-hosted]\n`,
    'A policy means what it shows.',
  ),
  faulty(
    'anchor',
    'an anchor and an alias move what is meant away from where it is read.',
    'nchor',
    `${SIGNERS.replace('version: 1', 'version: &v 1')}`,
    'A policy means what it shows.',
  ),
  faulty(
    'tag',
    'a tag changes the type of a value.',
    'tag',
    `${SIGNERS}runners: [!!str github-hosted]\n`,
    'A policy means what it shows.',
  ),
  faulty(
    'hidden-characters',
    'a name holds a character that does not show.',
    '',
    SIGNERS.replace('acme', 'ac\u200bme'),
    'A policy means what it shows.',
  ),
  faulty(
    'two-documents',
    'a second document follows, which readers may take for the policy.',
    '',
    `${SIGNERS}---\n${SIGNERS}`,
    'A policy is one document.',
  ),
  faulty(
    'ref-pattern',
    'a ref is the pattern `**`.',
    'ref',
    SIGNERS.replace('refs/heads/main', 'refs/**'),
    'The one pattern is a `*` within a segment.',
  ),
  {
    name: 'policy-and-loosening',
    attack: 'the command line allows what the policy does not.',
    why: 'With a policy no option makes verification less strict.',
    expect: impossible('USAGE', 'less strict'),
    ...policy(SIGNERS),
    options: ['--ignore-unsigned-files'],
  },
  {
    name: 'policy-and-signer',
    attack: 'the command line names another signer than the policy.',
    why: 'A policy decides alone.',
    expect: impossible('USAGE', 'more than one'),
    ...policy(SIGNERS),
    options: ['--identity', SAN, '--issuer', 'https://local.invalid'],
  },
  {
    name: 'policy-stranger',
    attack: 'a stranger’s workflow of the same path signs the model.',
    why: 'No rule means him.',
    expect: refusedBy('policy.signers', 'https://github.com/stranger/models'),
    model: {
      bundle: {
        certificate: {
          sans: [
            { type: 'url', value: 'https://github.com/stranger/models/.github/workflows/release.yml@refs/heads/main' },
          ],
        },
        extensions: STRANGER,
      },
    },
    ...policy(SIGNERS),
  },
  {
    name: 'policy-reusable-workflow-stranger',
    attack: 'a stranger calls the workflow that the policy names.',
    why: 'By default the source repository is the workflow’s own.',
    expect: refusedBy('identity.source-repository', 'stranger'),
    model: { bundle: { extensions: STRANGER } },
    ...policy(SIGNERS),
  },
  {
    name: 'policy-ref-met',
    attack: 'nothing; the ref fits the pattern.',
    why: 'A `*` stands for any characters but a slash.',
    expect: ACCEPTED,
    model: { bundle: signedFrom('refs/tags/v1.2') },
    ...policy(signersOf('repository: acme/model-repo, path: .github/workflows/release.yml, ref: refs/tags/v*')),
  },
  {
    name: 'policy-ref-crosses-a-slash',
    attack: 'anyone who may push branches below `team/` has one that the pattern `refs/heads/*` seems to mean.',
    why: 'A `*` never crosses a slash.',
    expect: refusedBy('policy.signers'),
    model: { bundle: signedFrom('refs/heads/team/x') },
    ...policy(signersOf('repository: acme/model-repo, path: .github/workflows/release.yml, ref: "refs/heads/*"')),
  },
  demand(
    'line-stripped',
    'the provenance line is taken out, which would show that the tree was dirty.',
    'provenance.present',
    'nothing',
    'provenance: { clean: true }',
    { claims: async () => [] },
  ),
  demand(
    'only-strangers-provenance',
    'the signer’s provenance is replaced by a stranger’s, which meets every demand.',
    'provenance.present',
    'nothing',
    'provenance: { clean: true }',
    signedFor(STRANGER),
  ),
  demand(
    'no-op-fine-tune',
    'a model that equals its base is signed, and carries the base’s provenance by the base’s signer.',
    'provenance.present',
    'nothing',
    'provenance: { level: 1 }',
    {
      claims: async ({ sign }, model) => [
        await sign(provenanceOf(model), {
          certificate: {
            sans: [{ type: 'url', value: 'https://github.com/base/model/.github/workflows/train.yml@refs/heads/main' }],
          },
          extensions: { 12: 'https://github.com/base/model' },
        }),
      ],
    },
  ),
  demand(
    'level-too-low',
    'the job ran on a machine of the attacker’s: a self-hosted runner.',
    'provenance.level',
    '1',
    'provenance: { level: 2 }',
    {
      claims: async ({ sign }, model) => [await sign(provenanceOf(model), { extensions: { 11: undefined } })],
    },
  ),
  demand(
    'builder-not-allowed',
    'another builder than those that the policy allows made it.',
    'provenance.builder',
    SAN,
    'provenance: { builders: [{ id: "https://github.com/acme/builder/.github/workflows/train.yml@refs/tags/v1" }] }',
  ),
  demand(
    'repository-not-allowed',
    'the code is of another repository.',
    'provenance.repository',
    REPOSITORY,
    'provenance: { repositories: [acme/reviewed] }',
  ),
  demand(
    'event-not-allowed',
    'the run was started by hand, with inputs of anyone’s choice.',
    'provenance.event',
    'push',
    'provenance: { events: [release] }',
  ),
  demand(
    'dirty-tree',
    'files were changed beside the commit before training.',
    'provenance.clean',
    'changed',
    'provenance: { clean: true }',
    {
      claims: async ({ sign }, model) => [await sign(provenanceOf(model, { dirty: true, changed: 1 }))],
    },
  ),
  demand(
    'unsigned-commit',
    'the code that was trained with is of another commit than the certificate’s.',
    'provenance.signed-commit',
    'f'.repeat(40),
    'provenance: { signed-commit: true }',
    {
      claims: async ({ sign }, model) => [await sign(provenanceOf(model, { commit: 'f'.repeat(40) }))],
    },
  ),
  demand(
    'self-hosted-runner',
    'the job ran on a self-hosted runner, which may keep what earlier jobs left.',
    'runners',
    'github-hosted',
    'runners: [self-hosted]',
  ),
  demand(
    'dataset-missing',
    'the provenance does not list the dataset that must be in it.',
    'datasets.required',
    'corpus',
    'datasets: { required: [reviewed] }',
  ),
  demand(
    'dataset-not-allowed',
    'the dataset of the right name has other bytes.',
    'datasets.allowed',
    '1'.repeat(64),
    `datasets: { allowed: [{ name: corpus, sha256: ${'a'.repeat(64)} }] }`,
  ),
  demand(
    'base-model-stated',
    'the base model’s digest was only stated, and the policy asks for one that the job computed.',
    'base-models.computed',
    'base',
    'base-models: { computed: true }',
  ),
  demand(
    'environment-other',
    'it was trained with another version of CUDA.',
    'environment.facts.cuda',
    '12.4',
    'environment: { facts: { cuda: ["11.8"] } }',
  ),
  demand(
    'metric-below-threshold',
    'the evaluation is below the threshold.',
    'evaluation.metrics.accuracy',
    '0.91',
    'evaluation: { metrics: { accuracy: { min: 0.95 } } }',
  ),
  demand(
    'one-evaluation-too-bad',
    'a good evaluation is added beside a bad one.',
    'evaluation.metrics.accuracy',
    '0.5',
    'evaluation: { metrics: { accuracy: { min: 0.9 } } }',
    {
      claims: async ({ sign }, model) => [
        await sign(evaluationOf(model, 0.5)),
        await sign(renamed(evaluationOf(model, 0.99))),
      ],
    },
  ),
  demand(
    'metric-unmeasured',
    'the metric that the policy asks for was not measured.',
    'evaluation.metrics.safety',
    '',
    'evaluation: { metrics: { safety: { min: 0.9 } } }',
  ),
  demand(
    'evaluation-by-a-stranger',
    'a stranger evaluates the model, well.',
    'evaluation.results',
    '',
    'evaluation: { results: [PASSED] }',
    {
      claims: async ({ sign }, model) => [await sign(evaluationOf(model), { extensions: STRANGER })],
    },
  ),
  demand(
    'pickle',
    'the weights are a pickle, which runs code when it is loaded.',
    'files.pickle',
    'weights/a.bin',
    'files: { pickle: false }',
    { model: {}, claims: async () => [] },
  ),
  demand(
    'format-not-allowed',
    'a file of another format lies in the model.',
    'files.formats',
    'LICENSE',
    'files: { formats: [.safetensors, .json] }',
  ),
  demand('file-too-large', 'a file is larger than allowed.', 'files.max-size', '', 'files: { max-size: 4 B }', {}),
  demand(
    'older-model',
    'an older model of the same signer, with a known fault, is put in the place of the new one.',
    'expect.signed-after',
    '2026-06-01',
    'expect: { signed-after: "2026-06-01T13:00:00Z" }',
  ),
  demand('another-release', 'the model is of another tag.', 'expect.tag', 'refs/heads/main', 'expect: { tag: v1.2.0 }'),
  demand(
    'another-commit',
    'the model was signed for another commit.',
    'expect.commit',
    COMMIT,
    `expect: { commit: '${'f'.repeat(40)}' }`,
  ),
  demand(
    'too-old',
    'the signature is a day old, and the policy allows an hour.',
    'time.max-age',
    '2026-06-01',
    'time: { max-age: 1 hour }',
  ),
  demand(
    'denied-file',
    'a file of the model is on the deny list; every signature is good.',
    'deny.files',
    '44136fa355',
    'deny: { files: [44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a] }',
  ),
  demand(
    'denied-dataset',
    'the model was trained with data that is on the deny list.',
    'deny.datasets',
    '1'.repeat(64),
    `deny: { datasets: ['${'1'.repeat(64)}'] }`,
  ),
  demand(
    'denied-base-model',
    'the base model is on the deny list.',
    'deny.base-models',
    'base',
    `deny: { base-models: ['${'3'.repeat(64)}'] }`,
  ),
  demand('denied-commit', 'the commit is on the deny list.', 'deny.commits', COMMIT, `deny: { commits: [${COMMIT}] }`),
  demand(
    'denied-signer',
    'the signer is on the deny list: its key or workflow is known to be bad.',
    'deny.signers',
    SAN,
    `deny: { signers: ["${SAN}"] }`,
  ),
  {
    ...demand(
      'denied-dataset-unknown',
      'the provenance is taken out, so that nobody sees that denied data is in it.',
      'deny.datasets',
      '',
      `deny: { datasets: ['${'1'.repeat(64)}'] }`,
    ),
    claims: async () => [],
    expect: undecidedBy('policy.deny.datasets'),
    why: 'Without provenance it is unknown: undecided, which is not accepted.',
  },
  demand(
    'rule-false',
    'a rule of the policy does not hold.',
    'rules.level-three',
    '',
    'rules: [{ name: level-three, expression: run.level >= 3 }]',
  ),
  {
    ...demand(
      'rule-misspelt',
      'a rule asks for something that is not there.',
      'rules.misspelt',
      '',
      'rules: [{ name: misspelt, expression: run.environment.cuda >= 2 }]',
    ),
    expect: undecidedBy('policy.rules.misspelt'),
    why: 'Neither true nor false is undecided, which is not accepted.',
  },
  demand(
    'second-signer-missing',
    'two signers are demanded, and the second one’s line is taken out.',
    'signatures',
    '1',
    '',
    {
      claims: async () => [],
      ...policy(`${SIGNERS}  - workflow: { repository: acme/review, path: .github/workflows/approve.yml, ref: refs/heads/main }
    issuer: https://local.invalid
signatures: 2
`),
    },
  ),
  demand(
    'not-logged',
    'no transparency log recorded the signature, so that nobody could notice it.',
    'log.required',
    '',
    'log: required',
  ),
  {
    ...demand(
      'state-left-out',
      'the state that keeps older models out is not given.',
      'expect.previous',
      '',
      'expect: { previous: true }',
    ),
    expect: undecidedBy('policy.expect.previous'),
    why: 'Without it nothing is decided.',
  },
  {
    name: 'policy-reviewed',
    attack: 'nothing; a source verifier whom the policy names says that two people agreed to the change.',
    why: 'His word is about this commit of this repository.',
    expect: ACCEPTED,
    ...trained,
    claims: reviewedBy(SOURCE),
    ...policy(REVIEWED),
  },
  {
    ...demand('review-left-out', 'nobody says that the change was reviewed.', 'provenance.reviewed', '', ''),
    ...policy(REVIEWED),
  },
  {
    ...demand(
      'review-by-the-job',
      'the job that made the model says itself that the change was reviewed.',
      'provenance.reviewed',
      '',
      '',
    ),
    why: 'A job’s word on its own repository is worth nothing.',
    claims: reviewedBy(SAN),
    ...policy(REVIEWED),
  },
  {
    ...demand('review-of-another-commit', 'the review is of another commit.', 'provenance.reviewed', '', ''),
    claims: reviewedBy(SOURCE, 'f'.repeat(40)),
    ...policy(REVIEWED),
  },
];

function signedFrom(ref: string) {
  const san = SAN.replace('refs/heads/main', ref);
  return { certificate: { sans: [{ type: 'url' as const, value: san }] }, extensions: { 9: san, 14: ref, 18: san } };
}

/** Of another file of results. */
function renamed<T>(statement: T): T {
  return JSON.parse(JSON.stringify(statement).replaceAll('eval.json', 'other.json'));
}

/** With a Source VSA of the signed commit. */
function reviewedBy(san: string, commit = COMMIT): NonNullable<Vector['claims']> {
  const summary = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ uri: `${REPOSITORY}/commit/${commit}`, digest: { gitCommit: commit } }],
    predicateType: 'https://slsa.dev/verification_summary/v1',
    predicate: {
      verifier: { id: 'https://github.com/slsa/source-actions' },
      timeVerified: '2026-06-01T00:00:00Z',
      resourceUri: `git+${REPOSITORY}`,
      policy: { uri: 'DEFAULT' },
      verificationResult: 'PASSED',
      verifiedLevels: ['SLSA_SOURCE_LEVEL_4'],
    },
  };
  const by = { certificate: { sans: [{ type: 'url' as const, value: san }] }, extensions: { 9: san } };
  return async ({ sign }, model) => [await sign(provenanceOf(model)), await sign(summary, by)];
}

import { createHash } from 'node:crypto';
import { renameSync } from 'node:fs';
import {
  type MutablePredicate,
  provenance,
  type SignedModel,
  testResult,
} from '../../../__tests__/verification/signed-model.ts';
import type { Statement } from '../../../src/statement/in-toto.ts';
import { ACCEPTED, type Expectation, impossible, refusedBy, type Vector } from '../vector.ts';
import type { World } from '../world.ts';

const OTHER_DATA = { dataset: 'b'.repeat(64) };
const STRANGER = { extensions: { 12: 'https://github.com/stranger/models' } };
const OTHER_RUN = 'https://github.com/acme/model-repo/actions/runs/4004/attempts/1';
const counts = (accepted: number, ...ignored: string[]): Expectation => ({ ...ACCEPTED, accepted, ignored });

type Line = (model: SignedModel, world: World) => unknown;
const lines =
  (...of: readonly Line[]): NonNullable<Vector['claims']> =>
  (world, model) =>
    Promise.all(of.map((line) => line(model, world)));

const good: Line = (model, { sign }) => sign(provenance(model));
const passed: Line = (model, { sign }) => sign(testResult(model, 'PASSED'));

/** The line is there, and does not count; the good one beside it does. */
const ignored = (
  name: string,
  attack: string,
  reason: string,
  line: Line,
  why = 'It is listed as ignored, with the reason; it neither helps nor harms.',
): Vector => ({
  name: `claim-${name}`,
  attack,
  why,
  expect: counts(1, reason),
  claims: lines(line, good),
});

const about =
  (change: (statement: Statement, model: SignedModel) => Statement): Line =>
  (model, { sign }) =>
    sign(change(provenance(model, OTHER_DATA), model));

/** The signer's own provenance, which says something else than its certificate. */
const lie = (name: string, attack: string, field: string, base: (base: MutablePredicate) => void): Vector => ({
  name: `provenance-lies-${name}`,
  attack,
  why: 'What the certificate says too is compared: it outweighs the payload.',
  expect: refusedBy('provenance.certificate', field),
  claims: lines((model, { sign }) => sign(provenance(model, { base }))),
});

export const claims: readonly Vector[] = [
  {
    name: 'provenance-of-the-signer',
    attack: 'nothing; provenance and evaluation by who signed the model.',
    why: 'Both count.',
    expect: counts(2),
    claims: lines(good, passed),
  },
  {
    name: 'stranger-line-added',
    attack: 'a stranger adds a provenance of his own, properly signed, that names other data.',
    why: 'Anyone can add lines: his is listed as ignored, is no contradiction, and hides nothing.',
    expect: counts(1, 'names somebody else'),
    claims: lines((model, { sign }) => sign(provenance(model, OTHER_DATA), STRANGER), good),
  },
  {
    name: 'lines-stripped',
    attack: 'all lines are removed.',
    why: 'No conclusion rests on absence, so the files are still those that were signed. A policy that demands provenance refuses.',
    expect: ACCEPTED,
    claims: lines(),
  },
  {
    name: 'lines-stripped-and-asked-for',
    attack: 'all lines are removed, and the verifier names the claims file.',
    why: 'Who asks for claims is not content with none.',
    expect: refusedBy('claims.accepted', '0 that count'),
    claims: lines(),
    options: ['--claims', './model/claims.jsonl'],
  },
  {
    name: 'claims-file-gone',
    attack: 'the claims file is removed, and the verifier names it.',
    why: 'What was asked for and is not there is an error.',
    expect: impossible('NOT_FOUND', 'claims'),
    options: ['--claims', './model/claims.jsonl'],
  },
  {
    name: 'only-strangers-lines',
    attack: 'the signer’s lines are removed, a stranger’s are put in, and the verifier names the file.',
    why: 'A stranger’s line is none.',
    expect: refusedBy('claims.accepted', '0 that count, 1 other line'),
    claims: lines((model, { sign }) => sign(provenance(model), STRANGER)),
    options: ['--claims', './model/claims.jsonl'],
  },
  {
    name: 'claims-contradict',
    attack: 'the signer’s job ran twice, and each run names other bytes for one dataset.',
    why: 'Both count, and cannot both be true.',
    expect: refusedBy('claims.agreement', 'dataset'),
    claims: lines(good, (model, { sign }) => sign(provenance(model, OTHER_DATA))),
  },
  {
    name: 'evaluations-contradict',
    attack: 'the signer states of one evaluation that it passed and that it failed.',
    why: 'Both count, and cannot both be true.',
    expect: refusedBy('claims.agreement', 'PASSED'),
    claims: lines(passed, (model, { sign }) => sign(testResult(model, 'FAILED'))),
  },
  {
    name: 'runs-agree',
    attack: 'nothing; the job was run again and made the same files of the same data.',
    why: 'Two provenances that agree are no contradiction.',
    expect: counts(2),
    claims: lines(good, (model, { sign }) =>
      sign(
        provenance(model, {
          base: ({ runDetails }) => {
            runDetails.metadata['invocationId'] = OTHER_RUN;
          },
        }),
        { extensions: { 21: OTHER_RUN } },
      ),
    ),
  },
  {
    name: 'no-op-fine-tune',
    attack:
      'a "fine-tune" that changed nothing is signed by a stranger, with the claims of its base: the same files, so root and manifest match.',
    why: 'Claims count by who signed them: the base’s signer is not this model’s, and vouches for no fine-tune.',
    expect: refusedBy('claims.accepted', '1 other line'),
    model: { bundle: { extensions: STRANGER.extensions } },
    claims: lines(good),
    options: ['--source-repository', 'stranger/models', '--claims', './model/claims.jsonl'],
  },
  {
    name: 'repeated-lines',
    attack: 'a line is repeated, to make one evaluation look like several.',
    why: 'Said twice is said once.',
    expect: counts(1, 'the same as line 1', 'the same as line 1'),
    claims: async (world, model) => Array(3).fill(await good(model, world)),
  },
  {
    name: 'repeated-statement',
    attack: 'the same statement is signed twice, in two bundles.',
    why: 'Said twice is said once, under whatever signature.',
    expect: counts(1, 'it states the same as line 1'),
    claims: lines(good, good),
  },
  ignored(
    'junk',
    'a line of junk is put first, in the hope that readers stop there.',
    'no usable bundle',
    () => 'junk {"',
    'No bad line hides a good one.',
  ),
  ignored('empty-object', 'an empty object is put first.', 'no usable bundle', () => '{}'),
  ignored('not-utf8', 'a line is no UTF-8.', 'no usable bundle', () => '{"\\ud800": 1}'),
  ignored(
    'bad-signature',
    'the signature of the signer’s line is altered.',
    'not verified',
    async (model, { sign }) => {
      const bundle = await sign(provenance(model, OTHER_DATA));
      bundle.dsseEnvelope.payload = Buffer.from(
        Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString().replaceAll('b'.repeat(64), 'c'.repeat(64)),
      ).toString('base64');
      return bundle;
    },
  ),
  ignored(
    'of-another-instance',
    'another Sigstore instance, in which the attacker can be anyone, signs a line in the signer’s name.',
    'not verified',
    (model, { other }) => other.sign(provenance(model, OTHER_DATA)),
  ),
  ignored(
    'of-another-workflow',
    'another workflow of the same repository signs a line.',
    'names somebody else',
    (model, { sign }) =>
      sign(provenance(model, OTHER_DATA), {
        certificate: {
          sans: [{ type: 'url', value: 'https://github.com/acme/model-repo/.github/workflows/x.yml@refs/heads/main' }],
        },
      }),
  ),
  ignored(
    'of-another-model',
    'a line of the same signer is about another model of his.',
    'something else',
    about((statement) => ({
      ...statement,
      subject: statement.subject.map((one) => ({ ...one, digest: { sha256: 'a'.repeat(64) } })),
    })),
  ),
  ignored(
    'names-not-bound',
    'a line names the root only: it would fit any model with these contents under other names.',
    'binds no file names',
    about((statement) => ({
      ...statement,
      subject: statement.subject.slice(0, 1),
    })),
  ),
  ignored(
    'other-manifest',
    'a line names the root, and a manifest with other names.',
    'under other file names',
    about((statement) => ({
      ...statement,
      subject: statement.subject.map((one, i) => (i === 1 ? { ...one, digest: { sha256: 'a'.repeat(64) } } : one)),
    })),
  ),
  ignored(
    'manifest-by-another-name',
    'a line has the manifest’s digest under another name.',
    'under other file names',
    about((statement) => ({
      ...statement,
      subject: statement.subject.map((one, i) => (i === 1 ? { ...one, name: 'weights/a.bin' } : one)),
    })),
  ),
  ignored(
    'foreign-file',
    'a line names root, manifest and a file that is not of this model.',
    'not of this model',
    about((statement) => ({
      ...statement,
      subject: [...statement.subject, { name: 'weights/z.bin', digest: { sha256: 'a'.repeat(64) } }],
    })),
  ),
  ignored('payload-type', 'the signer signed a line as a payload of another type.', 'payloadType', (model, { sign }) =>
    sign(provenance(model, OTHER_DATA), { payloadType: 'application/json' }),
  ),
  ignored(
    'unreadable-predicate',
    'the signer’s provenance is malformed.',
    'no usable statement',
    about((statement) => ({
      ...statement,
      predicate: { buildDefinition: 'x', runDetails: {} },
    })),
  ),
  ignored(
    'message-signature',
    'a line is the signature of a plain file.',
    'no usable bundle',
    async (model, { sign }) => {
      const { dsseEnvelope: _, ...bundle } = await sign(provenance(model));
      const digest = createHash('sha256').update('x').digest('base64');
      return { ...bundle, messageSignature: { messageDigest: { algorithm: 'SHA2_256', digest }, signature: 'AAAA' } };
    },
  ),
  {
    name: 'renamed-with-claims',
    attack: 'a file is renamed with the root kept, and the claims, which name that root, come along.',
    why: 'The signature lists names, and the claims’ second subject, the manifest, binds them.',
    expect: refusedBy('files.match', '1 renamed'),
    claims: lines(good),
    change: (model) => renameSync(model.path('weights/a.bin'), model.path('weights/a.pkl')),
  },
  lie('builder', 'the job states another builder, one of a higher level.', 'builder.id', ({ runDetails }) => {
    runDetails.builder.id = 'https://github.com/acme/builder/.github/workflows/train.yml@refs/tags/v1';
  }),
  lie('repository', 'the job states another repository.', 'workflow.repository', ({ buildDefinition }) => {
    buildDefinition.externalParameters.workflow['repository'] = 'https://github.com/acme/reviewed';
  }),
  lie('ref', 'the job states that it ran on a protected branch.', 'workflow.ref', ({ buildDefinition }) => {
    buildDefinition.externalParameters.workflow['ref'] = 'refs/heads/release';
  }),
  lie('workflow', 'the job states another workflow file.', 'workflow.path', ({ buildDefinition }) => {
    buildDefinition.externalParameters.workflow['path'] = '.github/workflows/train.yml';
  }),
  lie(
    'commit',
    'the job states another commit.',
    'resolvedDependencies[0].digest',
    ({ buildDefinition: { resolvedDependencies } }) => {
      for (const { digest } of resolvedDependencies) digest['gitCommit'] = 'f'.repeat(40);
    },
  ),
  lie('run', 'the provenance of another run is put under this run’s certificate.', 'invocationId', ({ runDetails }) => {
    runDetails.metadata['invocationId'] = OTHER_RUN;
  }),
  lie(
    'event',
    'the job states that it ran on a push, and its certificate says pull request.',
    'event_name',
    ({ buildDefinition }) => {
      buildDefinition.internalParameters.github['event_name'] = 'release';
    },
  ),
  lie('runner', 'the job states another kind of runner.', 'runner_environment', ({ buildDefinition }) => {
    buildDefinition.internalParameters.github['runner_environment'] = 'self-hosted';
  }),
  {
    name: 'claims-too-large',
    attack: 'the claims file has 256 MiB and one byte, and the verifier names it.',
    why: 'It is refused by its size; none of it is read.',
    expect: refusedBy('claims.accepted', '268435457 bytes'),
    options: ['--claims', './model/claims.jsonl'],
    atRunTime: [{ sparse: './model/claims.jsonl', size: 268_435_457 }],
  },
];

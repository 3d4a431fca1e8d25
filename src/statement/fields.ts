import { MODEL_ROLES } from './dependencies.ts';
import { describeDigest, describeEnvironment, describeInput, describeTestResult, oneLine } from './describe.ts';
import type { Statement } from './in-toto.ts';
import { type NamedDependency, type Provenance, parseProvenance } from './provenance.ts';
import { parseTestResult } from './test-result.ts';

/** In the order they are shown: the nine fields (formats, section 3), then two more. */
export const FIELD_NAMES = [
  'model_hash',
  'training_code_commit',
  'training_data_hash',
  'base_model_hash',
  'training_environment',
  'training_pipeline_id',
  'signer_identity',
  'timestamp',
  'evaluation_results',
  'hyperparameters',
  'training_log',
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

/** A row of the nine fields. `verified`: recomputed or compared with the certificate; `stated`: signed, not recomputed. */
export interface Field {
  readonly name: FieldName;
  readonly status: 'verified' | 'stated' | 'absent';
  /** One line a value, plain text. Empty when absent. */
  readonly values: readonly string[];
  /** Where it comes from and why it is trusted as far as it is. */
  readonly source: string;
}

/** Statements whose signers count (design, decision 7); whoever calls has made sure of that. */
export interface FieldStatements {
  readonly provenance?: Statement;
  readonly testResults: readonly Statement[];
}

/** What is known from elsewhere than a payload. */
export interface KnownFacts {
  readonly root?: string;
  readonly manifestDigest?: string;
  /** From the certificate or key. */
  readonly signer?: string;
  /** ISO 8601, from a log or timestamp authority. */
  readonly signedAt?: string;
  /** Repository and commit, where the certificate names those that the provenance names. */
  readonly code?: string;
  /** Fields that the caller recomputed or compared with the certificate. */
  readonly verified: ReadonlySet<FieldName>;
}

/** Why a field is believed, in each status. */
const SOURCES: Readonly<Record<FieldName, { stated: string; verified: string; absent: string }>> = {
  model_hash: {
    stated: 'subjects of the signed statements',
    verified: 'recomputed from the files',
    absent: 'no statement about this model',
  },
  training_code_commit: {
    stated: 'provenance: dependency code:… and the first dependency; not compared with the certificate',
    verified: 'certificate (OID .12 and .13); the provenance names the same as the trained code',
    absent: 'provenance names no code; train in a git checkout',
  },
  training_data_hash: {
    stated: 'provenance: dependencies dataset:…; hashed by the signing job, or stated where said so',
    verified: 'provenance: dependencies dataset:…; recomputed',
    absent: 'provenance names no dataset; name them when attesting',
  },
  base_model_hash: {
    stated: 'provenance: dependencies base-model:…; hashed by the signing job, or stated where said so',
    verified: 'provenance: dependencies base-model:…; verified by their own signatures',
    absent: 'provenance names no base model',
  },
  training_environment: {
    stated: 'provenance: byproduct environment; measured by the signing job',
    verified: 'provenance: byproduct environment; measured by a trusted builder',
    absent: 'provenance has no environment record',
  },
  training_pipeline_id: {
    stated: 'provenance: builder, workflow and invocation; not compared with the certificate',
    verified: 'provenance: builder, workflow and invocation; equal to those in the certificate',
    absent: 'no provenance',
  },
  signer_identity: {
    stated: 'who was asked to sign; the signature is not verified here',
    verified: 'certificate or key of the verified signature, never the payload',
    absent: 'no signature',
  },
  timestamp: {
    stated: 'time of signing; not verified here',
    verified: 'transparency log or timestamp authority, never the payload',
    absent: 'no log or timestamp authority vouches for a time',
  },
  evaluation_results: {
    stated: 'test-result statement; measured by the signing job',
    verified: 'test-result statement of an allowed signer',
    absent: 'no test-result statement',
  },
  hyperparameters: {
    stated: 'provenance: dependencies config:…; hashed by the signing job',
    verified: 'provenance: dependencies config:…; equal to the files in the commit',
    absent: 'provenance names no config',
  },
  training_log: {
    stated: 'provenance: byproduct training-log',
    verified: 'provenance: byproduct training-log; consistency proofs verified',
    absent: 'no training log was recorded',
  },
};

/**
 * All rows, always, in the same order.
 * @throws StatementError when a statement is not what its predicateType says
 */
export function extractFields(statements: FieldStatements, known: KnownFacts): Field[] {
  const provenance = statements.provenance && parseProvenance(statements.provenance);
  const values: Record<FieldName, readonly (string | undefined)[]> = {
    model_hash: modelHashes(statements.provenance ?? statements.testResults[0], known),
    training_code_commit: provenance ? codeValues(provenance, known) : [],
    training_data_hash: inputsOf(provenance, ['dataset']).map(describeInput),
    base_model_hash: inputsOf(provenance, MODEL_ROLES).map(describeInput),
    training_environment: environmentValues(provenance),
    training_pipeline_id: provenance ? pipelineValues(provenance) : [],
    signer_identity: [known.signer],
    timestamp: [known.signedAt],
    evaluation_results: statements.testResults.map((statement) => describeTestResult(parseTestResult(statement))),
    hyperparameters: inputsOf(provenance, ['config']).map(describeInput),
    training_log: byproductDigests(provenance, 'training-log'),
  };
  return FIELD_NAMES.map((name) => toField(name, values[name], known.verified));
}

function toField(name: FieldName, found: readonly (string | undefined)[], verified: ReadonlySet<FieldName>): Field {
  const values = found.filter((value) => value !== undefined && value !== '').map((value) => oneLine(value ?? ''));
  // Nothing verified is a failure: what is not there cannot have been checked, whatever the caller's list says.
  const status = values.length === 0 ? 'absent' : verified.has(name) ? 'verified' : 'stated';
  return { name, status, values, source: SOURCES[name][status] };
}

function modelHashes(statement: Statement | undefined, known: KnownFacts): (string | undefined)[] {
  const [model, manifest] = statement?.subject ?? [];
  const root = known.root ?? model?.digest['sha256'];
  const second = manifest?.name === 'model.manifest.json' ? manifest.digest['sha256'] : undefined;
  const manifestDigest = known.manifestDigest ?? second;
  return [root && `sha256:${root}`, manifestDigest && `manifest sha256:${manifestDigest}`];
}

function inputsOf(provenance: Provenance | undefined, roles: readonly string[]): NamedDependency[] {
  return provenance?.inputs.filter(({ role }) => roles.includes(role)) ?? [];
}

/**
 * What the certificate knows, and no more: that nothing was changed beside the commit is the job's word. Else the trained
 * checkouts; GitHub's own dependency only where it says more than they do.
 */
function codeValues(provenance: Provenance, { code: certified }: KnownFacts): string[] {
  if (certified !== undefined) return [certified];
  const code = inputsOf(provenance, ['code']);
  const [first] = provenance.dependencies;
  const commit = first?.digest?.['gitCommit'];
  const isNew = commit !== undefined && !code.some(({ digest }) => digest['gitCommit'] === commit);
  return [...code.map(describeInput), ...(isNew && first ? [`${first.uri ?? 'source'} ${commit} (workflow)`] : [])];
}

function environmentValues(provenance: Provenance | undefined): string[] {
  return (
    provenance?.byproducts
      .filter(({ name }) => name === 'environment' || name === 'environment-of-attesting-host')
      .flatMap(describeEnvironment) ?? []
  );
}

function pipelineValues({ builderId, workflow, invocationId }: Provenance): (string | undefined)[] {
  const { repository = '', path = '', ref } = workflow ?? {};
  const where = [repository, path].filter((part) => part !== '').join('/');
  return [
    `builder ${builderId}`,
    where === '' ? undefined : `workflow ${where}${ref === undefined ? '' : `@${ref}`}`,
    invocationId && `invocation ${invocationId}`,
  ];
}

function byproductDigests(provenance: Provenance | undefined, name: string): string[] {
  return (
    provenance?.byproducts.filter((product) => product.name === name).map(({ digest }) => describeDigest(digest)) ?? []
  );
}

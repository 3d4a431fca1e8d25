import { isDigest } from '../model/digest.ts';
import {
  quoted,
  type ResourceDescriptor,
  STATEMENT_TYPE,
  type Statement,
  StatementError,
  type Subject,
} from './in-toto.ts';
import { type Loose, objectAt, optionalObject, parseDescriptors, textAt } from './read.ts';

/** SLSA Verification Summary Attestation (https://slsa.dev/spec/v1.2/verification_summary). */
export const VSA_TYPE = 'https://slsa.dev/verification_summary/v1';
/** Whose levels `verifiedLevels` names. */
const SLSA_VERSION = '1.2';

export interface Summary {
  /** `version`: components of the verifier, by name. */
  readonly verifier: { readonly id: string; readonly version?: Readonly<Record<string, string>> };
  /** RFC 3339, as written. The verifier's own clock; optional since SLSA 1.1. */
  readonly timeVerified?: string;
  readonly resourceUri: string;
  /** SHA-256 of the policy's bytes, which the specification only recommends; `named`: of further policies that it names, in order. */
  readonly policy: { readonly uri: string; readonly sha256?: string; readonly named?: readonly string[] };
  /** Of each attestation that was relied on: `digest.sha256` is of the bundle's bytes. */
  readonly inputAttestations: readonly ResourceDescriptor[];
  readonly verificationResult: 'PASSED' | 'FAILED';
  /** At most one of a SLSA track. */
  readonly verifiedLevels: readonly string[];
}

export function buildSummaryStatement(subjects: readonly Subject[], summary: Summary): Statement {
  const { policy, inputAttestations, ...rest } = summary;
  const { uri, sha256, named = [] } = policy;
  return {
    _type: STATEMENT_TYPE,
    subject: subjects,
    predicateType: VSA_TYPE,
    predicate: {
      ...rest,
      policy: {
        uri,
        ...(sha256 !== undefined && { digest: { sha256 } }),
        ...(named.length > 0 && { annotations: { named } }),
      },
      ...(inputAttestations.length > 0 && { inputAttestations }),
      slsaVersion: SLSA_VERSION,
    },
  };
}

/**
 * Unknown fields are ignored, as the specification demands; those that are known are read strictly.
 * @throws StatementError
 */
export function parseSummary(statement: Statement): Summary {
  const { predicateType, predicate } = statement;
  if (predicateType !== VSA_TYPE) throw new StatementError(`predicateType is not ${VSA_TYPE}`);
  const verifier = objectAt(predicate, 'verifier');
  const { version } = verifier;
  const time = predicate['timeVerified'];
  return {
    verifier: { id: textAt(verifier, 'id'), ...(version !== undefined && { version: parseVersion(version) }) },
    ...(time !== undefined && { timeVerified: parseTime(time) }),
    resourceUri: textAt(predicate, 'resourceUri'),
    policy: parsePolicy(objectAt(predicate, 'policy')),
    inputAttestations: parseInputs(predicate['inputAttestations']),
    ...parseOutcome(predicate),
  };
}

function parseVersion(value: unknown): Record<string, string> {
  const version = optionalObject(value, 'verifier.version');
  if (!Object.values(version).every((one) => typeof one === 'string')) {
    throw new StatementError('verifier.version has a version that is not text');
  }
  return version as Record<string, string>;
}

/** RFC 3339 in UTC, as in-toto's Timestamp. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

function parseTime(value: unknown): string {
  if (typeof value !== 'string' || !TIME.test(value) || Number.isNaN(Date.parse(value))) {
    throw new StatementError('timeVerified is not a time in UTC');
  }
  return value;
}

function parsePolicy(policy: Loose): Summary['policy'] {
  const [descriptor] = parseDescriptors([policy], 'policy');
  const sha256 = descriptor?.digest?.['sha256'];
  const named = descriptor?.annotations?.['named'];
  if (named !== undefined && !(Array.isArray(named) && named.every((digest) => isDigest(digest))))
    throw new StatementError('policy.annotations.named is not a list of SHA-256');
  return {
    uri: textAt(policy, 'uri'),
    ...(sha256 !== undefined && { sha256 }),
    ...(named !== undefined && { named }),
  };
}

/** More than a model has claims that count. */
const MAX_INPUTS = 10_000;

/** Each "MUST contain a digest"; that of the bundle's bytes is the one that can be looked for. */
function parseInputs(value: unknown): ResourceDescriptor[] {
  const inputs = parseDescriptors(value, 'inputAttestations');
  if (inputs.length > MAX_INPUTS) throw new StatementError(`inputAttestations has more than ${MAX_INPUTS} entries`);
  const bare = inputs.findIndex(({ digest }) => digest === undefined);
  if (bare >= 0) throw new StatementError(`inputAttestations[${bare}] has no digest`);
  return inputs;
}

const LEVEL = /^SLSA_([A-Z_]+)_LEVEL_([0-9]|UNEVALUATED)$/;

function parseOutcome(predicate: Loose): Pick<Summary, 'verificationResult' | 'verifiedLevels'> {
  const { verificationResult: result, verifiedLevels: levels } = predicate;
  if (result !== 'PASSED' && result !== 'FAILED')
    throw new StatementError('verificationResult is not PASSED or FAILED');
  if (!Array.isArray(levels) || !levels.every((level) => typeof level === 'string' && level !== '')) {
    throw new StatementError('verifiedLevels is not a list of levels');
  }
  assertLevels(levels as string[], result);
  return { verificationResult: result, verifiedLevels: levels as string[] };
}

/** "VSA producers MUST NOT include more than one level per SLSA track"; names of one's own do not start with `SLSA_`. */
function assertLevels(levels: readonly string[], result: Summary['verificationResult']): void {
  const tracks = new Set<string>();
  for (const level of levels) {
    if (level === 'FAILED' && result === 'PASSED')
      throw new StatementError('verifiedLevels says FAILED of what PASSED');
    if (!level.startsWith('SLSA_')) continue;
    const [, track] = LEVEL.exec(level) ?? [];
    if (track === undefined) throw new StatementError(`verifiedLevels has the unknown level ${quoted(level)}`);
    if (tracks.has(track)) throw new StatementError(`verifiedLevels has two levels of the track ${track}`);
    tracks.add(track);
  }
}

/** The level of SLSA's Build track, or undefined where none was evaluated. */
export function summarizedLevel({ verifiedLevels }: Summary): number | undefined {
  const [level] = verifiedLevels.flatMap((one) => /^SLSA_BUILD_LEVEL_([0-9])$/.exec(one)?.[1] ?? []);
  return level === undefined ? undefined : Number(level);
}

/** SHA-256 of the attestations' bytes, as far as they are named that way. */
export function inputDigests({ inputAttestations }: Summary): string[] {
  return inputAttestations.flatMap(({ digest }) => digest?.['sha256'] ?? []).filter((digest) => isDigest(digest));
}

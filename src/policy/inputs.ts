import * as z from 'zod';
import { describeInput } from '../statement/describe.ts';
import type { NamedDependency } from '../statement/provenance.ts';
import type { Check } from '../verification/verdict.ts';
import { describeSigner } from '../verification/vouch.ts';
import { allOf, checkOf, type Demand, worstOf } from './demand.ts';
import { type InputEvidence, MODEL_ROLES, type Run } from './facts.ts';
import type { Artifact, BaseModelDemands, InputDemands, SignerRule } from './policy.ts';
import { describeRule, signer } from './signers.ts';
import { commit, exactlyOne, listOf, notEmpty, sha256, text, yes } from './values.ts';

/** By digest, since a name is whatever the job calls it; the name may be demanded too. */
const artifact = z
  .strictObject({ name: text.exactOptional(), sha256: sha256.exactOptional(), 'git-commit': commit.exactOptional() })
  .superRefine(exactlyOne(['sha256', 'git-commit']));

const demands = {
  /** Names that the provenance must list. */
  required: listOf(text).exactOptional(),
  /** None of these may be among them, in whichever run. */
  denied: listOf(artifact).exactOptional(),
  /** All that it lists must be among these. */
  allowed: listOf(artifact).exactOptional(),
  /** Each was hashed in a run of the signer, and not only named by digest. */
  computed: yes.exactOptional(),
  /** Each was itself signed, by one of these. */
  signed: listOf(signer).exactOptional(),
};

export const datasets = z.strictObject(demands).superRefine(notEmpty);

export const baseModels = <T extends z.ZodType>(rules: T) =>
  z.strictObject({ ...demands, rules: rules.exactOptional() }).superRefine(notEmpty);

export interface InputKind {
  /** Key of the policy. */
  readonly id: 'datasets' | 'base-models';
  readonly noun: string;
  readonly roles: readonly string[];
}

export const DATASETS: InputKind = { id: 'datasets', noun: 'dataset', roles: ['dataset'] };
export const BASE_MODELS: InputKind = {
  id: 'base-models',
  noun: 'base model',
  roles: MODEL_ROLES,
};

export const inputsOf = ({ provenance }: Run, { roles }: InputKind): NamedDependency[] =>
  provenance.inputs.filter(({ role }) => roles.includes(role));

type Rest = Pick<Demand, 'title' | 'expected' | 'found' | 'guidance' | 'met'>;

/** That none is listed meets no demand: then nobody knows what the model was made from. */
export function checkInputs(kind: InputKind, demands: BaseModelDemands, run: Run, evidence?: InputEvidence): Check[] {
  const { required, allowed, computed, signed, rules } = demands;
  const { noun } = kind;
  const listed = inputsOf(run, kind);
  const demand = (name: string, rest: Rest): Check =>
    checkOf({ id: `${kind.id}.${name}`, evidence: `claims, line ${run.line}, ${kind.roles[0]}:…`, ...rest });
  const strangers = allowed ? listed.filter((input) => !allowed.some((one) => isArtifact(one, input))) : [];
  const stated = listed.filter((input) => !isComputed(input));
  const names = listed.map(({ name }) => name);
  const missing = (required ?? []).filter((name) => !names.includes(name));
  return [
    ...(required
      ? [
          demand('required', {
            title: `The provenance lists each ${noun} that must be there`,
            expected: required.join(', '),
            found: allOf(names),
            guidance: `Name it when attesting: ${missing.slice(0, 3).join(', ')}.`,
            met: missing.length === 0,
          }),
        ]
      : []),
    ...(allowed
      ? [
          demand('allowed', {
            title: `The model was made from no ${noun} but allowed ones`,
            expected: `one or more of ${allowed.length} allowed`,
            found: allOf((strangers.length > 0 ? strangers : listed).map(describeInput)),
            guidance:
              listed.length === 0
                ? `The provenance names no ${noun}. Name them when attesting.`
                : `Check each ${noun} that was found, and add it to the policy only if it may be used.`,
            met: listed.length > 0 && strangers.length === 0,
          }),
        ]
      : []),
    ...(computed
      ? [
          demand('computed', {
            title: `The signer hashed each ${noun}`,
            expected: 'a digest of bytes that were read',
            found: allOf((stated.length > 0 ? stated : listed).map(describeInput)),
            guidance: `Give attest the path of each ${noun}, not its digest, and do not trust file times.`,
            met: listed.length > 0 && stated.length === 0,
          }),
        ]
      : []),
    ...(signed ? [demand('signed', signedDemand(noun, listed, signed, evidence))] : []),
    ...(rules ? [withChecks(demand('rules', rulesDemand(listed)), listed, evidence)] : []),
  ];
}

/**
 * Denied ones are looked for in every run that counts: another one that names less hides nothing. Where an input has no digest of
 * the kind that is denied, nothing tells.
 */
export function checkDeniedInputs(kind: InputKind, denied: readonly Artifact[], runs: readonly Run[]): Check {
  const listed = runs.flatMap((run) => inputsOf(run, kind));
  const hits = listed.filter((input) => denied.some((one) => isDenied(one, input)));
  const open = listed.filter((input) => denied.some((one) => !isComparable(one, input)));
  const isKnown = runs.length > 0 && open.length === 0;
  return checkOf({
    id: `${kind.id}.denied`,
    title: `The model was made from no denied ${kind.noun}`,
    expected: `none of ${denied.length} denied`,
    found: allOf((hits.length > 0 ? hits : open).map(describeInput)) ?? (isKnown ? 'none' : undefined),
    evidence: `claims, ${kind.roles[0]}:…`,
    guidance:
      hits.length > 0
        ? 'The policy forbids it by name: do not use this model.'
        : `What was not stated cannot be compared: get the model’s claims, and give attest the path of each ${kind.noun}.`,
    met: hits.length > 0 ? false : isKnown || 'unknown',
  });
}

const isDenied = (one: Artifact, input: NamedDependency): boolean =>
  isArtifact(one, input) ||
  (one.sha256 !== undefined && one.name === undefined && input.annotations['filesDigest'] === one.sha256);

const isComparable = ({ sha256: hash }: Artifact, { digest }: NamedDependency): boolean =>
  digest[hash === undefined ? 'gitCommit' : 'sha256'] !== undefined;

/** What a job says of signatures is its word: here the signature itself is verified, over the digests that provenance names. */
function signedDemand(
  noun: string,
  listed: readonly NamedDependency[],
  rules: readonly SignerRule[],
  evidence: InputEvidence | undefined,
): Rest {
  const judged = listed.map((input) => ({ input, signers: evidence?.signers(input, rules) ?? [] }));
  const unsigned = judged.filter(({ signers }) => signers.length === 0);
  return {
    title: `Each ${noun} is signed by an allowed signer`,
    expected: rules.map(describeRule).join('; or '),
    found:
      unsigned.length > 0
        ? `no such signature of ${allOf(unsigned.map(({ input }) => describeInput(input)))}`
        : allOf(judged.map(({ input, signers }) => `${input.name} by ${signers.map(describeSigner).join(', ')}`)),
    guidance: `Sign each ${noun} and give attest its path: the signature then travels along in claims.jsonl.`,
    met: listed.length > 0 && unsigned.length === 0,
  };
}

const rulesDemand = (listed: readonly NamedDependency[]): Rest => ({
  title: 'Each base model meets its own rules, by its own evidence',
  expected: 'a base model that is verified',
  found: allOf(listed.map(describeInput)),
  guidance:
    listed.length === 0
      ? 'The provenance names no base model. Name it when attesting.'
      : 'See the checks of each below.',
  met: listed.length > 0,
});

/** As good as the worst of them. */
function withChecks(check: Check, listed: readonly NamedDependency[], evidence: InputEvidence | undefined): Check {
  if (check.outcome !== 'pass') return check;
  if (evidence === undefined) throw new RangeError('nothing was given to judge base models by');
  const checks = listed.map((input) => evidence.judge(input));
  const outcome = worstOf(checks);
  const guidance = 'See the checks of each base model below.';
  return { ...check, checks, ...(outcome !== 'pass' && { outcome, guidance }) };
}

function isArtifact(one: Artifact, { name, digest }: NamedDependency): boolean {
  const { name: wanted, sha256: hash, 'git-commit': gitCommit } = one;
  if (wanted !== undefined && wanted !== name) return false;
  return hash !== undefined ? digest['sha256'] === hash : digest['gitCommit'] === gitCommit;
}

const isComputed = ({ digest, annotations }: NamedDependency): boolean =>
  digest['sha256'] !== undefined && annotations['digestSource'] !== 'stated' && annotations['trust'] === undefined;

export function explainInputs(
  { noun }: InputKind,
  { required, allowed, denied, computed, signed }: InputDemands,
): string[] {
  return [
    ...(denied ? [`No ${noun} is one of ${denied.length} that are denied.`] : []),
    ...(required ? [`The provenance names each ${noun} of: ${required.join(', ')}.`] : []),
    ...(allowed
      ? [`Every ${noun} is one of ${allowed.length} that are allowed by digest, and there is at least one.`]
      : []),
    ...(computed ? [`Every ${noun} was hashed by the signer, not only named by digest.`] : []),
    ...(signed ? [`Every ${noun} is itself signed, by one of: ${signed.map(describeRule).join('; ')}.`] : []),
  ];
}

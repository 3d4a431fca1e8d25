import { z } from 'zod';
import { describeInput } from '../statement/describe.ts';
import type { NamedDependency } from '../statement/provenance.ts';
import type { Check } from '../verification/verdict.ts';
import { allOf, checkOf, type Demand } from './demand.ts';
import type { Run } from './facts.ts';
import type { Artifact, InputDemands } from './policy.ts';
import { commit, exactlyOne, listOf, notEmpty, sha256, text, yes } from './values.ts';

/** By digest, since a name is whatever the job calls it; the name may be demanded too. */
const artifact = z
  .strictObject({ name: text.exactOptional(), sha256: sha256.exactOptional(), 'git-commit': commit.exactOptional() })
  .superRefine(exactlyOne(['sha256', 'git-commit']));

/** Datasets, or base models. */
export const inputs = z
  .strictObject({
    /** Names that the provenance must list. */
    required: listOf(text).exactOptional(),
    /** All that it lists must be among these. */
    allowed: listOf(artifact).exactOptional(),
    /** Each was hashed in a run of the signer, and not only named by digest. */
    computed: yes.exactOptional(),
  })
  .superRefine(notEmpty);

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
  roles: ['base-model', 'adapter', 'component'],
};

export const inputsOf = ({ provenance }: Run, { roles }: InputKind): NamedDependency[] =>
  provenance.inputs.filter(({ role }) => roles.includes(role));

/** That none is listed meets no demand: then nobody knows what the model was made from. */
export function checkInputs(kind: InputKind, { required, allowed, computed }: InputDemands, run: Run): Check[] {
  const { noun } = kind;
  const listed = inputsOf(run, kind);
  const demand = (name: string, rest: Pick<Demand, 'title' | 'expected' | 'found' | 'guidance' | 'met'>): Check =>
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
  ];
}

function isArtifact(one: Artifact, { name, digest }: NamedDependency): boolean {
  const { name: wanted, sha256: hash, 'git-commit': gitCommit } = one;
  if (wanted !== undefined && wanted !== name) return false;
  return hash !== undefined ? digest['sha256'] === hash : digest['gitCommit'] === gitCommit;
}

const isComputed = ({ digest, annotations }: NamedDependency): boolean =>
  digest['sha256'] !== undefined && annotations['digestSource'] !== 'stated' && annotations['trust'] === undefined;

export function explainInputs({ noun }: InputKind, { required, allowed, computed }: InputDemands): string[] {
  return [
    ...(required ? [`The provenance names each ${noun} of: ${required.join(', ')}.`] : []),
    ...(allowed
      ? [`Every ${noun} is one of ${allowed.length} that are allowed by digest, and there is at least one.`]
      : []),
    ...(computed ? [`Every ${noun} was hashed by the signer, not only named by digest.`] : []),
  ];
}

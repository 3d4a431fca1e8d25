import * as z from 'zod';
import { isHashed } from '../../statement/dependencies.ts';
import { describeInput } from '../../statement/describe.ts';
import type { NamedDependency } from '../../statement/provenance.ts';
import type { Check } from '../../verification/verdict.ts';
import { allOf, checkOf } from '../demand.ts';
import type { InputEvidence, Run } from '../facts.ts';
import type { Artifact, BaseModelDemands, InputDemands } from '../policy.ts';
import { commit, exactlyOne, listOf, NOT_EMPTY, notEmpty, oneOf, sha256, text, yes } from '../values.ts';
import { type InputKind, inputsOf, isArtifact } from './input-kinds.ts';
import { describeRule, signer } from './signers.ts';
import { type Rest, rulesDemand, signedDemand, withModels } from './verified-inputs.ts';

/** By digest, since a name is whatever the job calls it; the name may be demanded too. */
const artifact = z
  .strictObject({ name: text.exactOptional(), sha256: sha256.exactOptional(), 'git-commit': commit.exactOptional() })
  .superRefine(exactlyOne(['sha256', 'git-commit']))
  .meta(oneOf(['sha256', 'git-commit']));

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

export const datasets = z.strictObject(demands).superRefine(notEmpty).meta(NOT_EMPTY);

export const baseModels = <T extends z.ZodType>(rules: T) =>
  z
    .strictObject({ ...demands, rules: rules.exactOptional() })
    .superRefine(notEmpty)
    .meta(NOT_EMPTY);

/** That none is listed meets no demand: then nobody knows what the model was made from. */
export function checkInputs(kind: InputKind, demands: BaseModelDemands, run: Run, evidence?: InputEvidence): Check[] {
  const { required, allowed, computed, signed, rules } = demands;
  const listed = inputsOf(run, kind);
  const check = (name: string, rest: Rest): Check =>
    checkOf({ id: `${kind.id}.${name}`, evidence: `claims, line ${run.line}, ${kind.roles[0]}:…`, ...rest });
  return [
    ...(required ? [check('required', requiredDemand(kind, listed, required))] : []),
    ...(allowed ? [check('allowed', allowedDemand(kind, listed, allowed))] : []),
    ...(computed ? [check('computed', computedDemand(kind, listed))] : []),
    ...(signed ? [check('signed', signedDemand(kind, listed, signed, evidence))] : []),
    ...(rules ? [withModels(check('rules', rulesDemand(listed)), listed, evidence)] : []),
  ];
}

type Listed = readonly NamedDependency[];

function requiredDemand({ noun }: InputKind, listed: Listed, required: readonly string[]): Rest {
  const names = listed.map(({ name }) => name);
  const missing = required.filter((name) => !names.includes(name));
  return {
    title: `The provenance lists each ${noun} that must be there`,
    expected: required.join(', '),
    found: allOf(names),
    guidance: `Name it when attesting: ${missing.slice(0, 3).join(', ')}.`,
    met: missing.length === 0,
  };
}

function allowedDemand({ noun }: InputKind, listed: Listed, allowed: readonly Artifact[]): Rest {
  const strangers = listed.filter((input) => !allowed.some((one) => isArtifact(one, input)));
  return {
    title: `The model was made from no ${noun} but allowed ones`,
    expected: `one or more of ${allowed.length} allowed`,
    found: allOf((strangers.length > 0 ? strangers : listed).map(describeInput)),
    guidance:
      listed.length === 0
        ? `The provenance names no ${noun}. Name them when attesting.`
        : `Check each ${noun} that was found, and add it to the policy only if it may be used.`,
    met: listed.length > 0 && strangers.length === 0,
  };
}

function computedDemand({ noun }: InputKind, listed: Listed): Rest {
  const stated = listed.filter((input) => !isHashed(input));
  return {
    title: `The signer hashed each ${noun}`,
    expected: 'a digest of bytes that were read',
    found: allOf((stated.length > 0 ? stated : listed).map(describeInput)),
    guidance: `Give attest the path of each ${noun}, not its digest, and do not trust file times.`,
    met: listed.length > 0 && stated.length === 0,
  };
}

export function explainInputs(
  { noun }: InputKind,
  { required, allowed, denied, computed, signed }: InputDemands,
): string[] {
  return [
    ...(denied ? [`No ${noun} is denied by its digest (${denied.length} listed).`] : []),
    ...(required ? [`The provenance names each ${noun} of: ${required.join(', ')}.`] : []),
    ...(allowed
      ? [`Every ${noun} is allowed by its digest (${allowed.length} listed), and there is at least one.`]
      : []),
    ...(computed ? [`Every ${noun} was hashed by the signer, not only named by digest.`] : []),
    ...(signed ? [`Every ${noun} is itself signed, by one of: ${signed.map(describeRule).join('; ')}.`] : []),
  ];
}

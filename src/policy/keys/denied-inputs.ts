import { describeInput } from '../../statement/describe.ts';
import type { NamedDependency } from '../../statement/provenance.ts';
import type { Check } from '../../verification/verdict.ts';
import { allOf, checkOf, claimsAt } from '../demand.ts';
import type { Run } from '../facts.ts';
import type { Artifact } from '../policy.ts';
import { type InputKind, inputsOf, isArtifact } from './input-kinds.ts';

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
    evidence: claimsAt(runs.map(({ line }) => line)),
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

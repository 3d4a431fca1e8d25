import { MODEL_ROLES } from '../../statement/dependencies.ts';
import { oneLine } from '../../statement/describe.ts';
import type { Statement } from '../../statement/in-toto.ts';
import { OMS_PREDICATE_TYPE } from '../../statement/oms.ts';
import { PROVENANCE_TYPE, parseProvenance } from '../../statement/provenance.ts';
import type { IgnoredClaim } from '../verdict.ts';

/** A line about something else, with the SHA-256 digests that it says it is about. */
export interface Foreign {
  readonly claim: IgnoredClaim;
  readonly about: readonly string[];
}

/** Root of a folder; of a single file, which provenance names by its bytes, its own digest too. As written: nothing is verified. */
export function digestsAbout({ subject: [first], predicateType, predicate }: Statement): string[] {
  const resources = predicateType === OMS_PREDICATE_TYPE ? predicate['resources'] : undefined;
  const only: unknown = Array.isArray(resources) && resources.length === 1 ? resources[0] : undefined;
  const bytes = typeof only === 'object' && only !== null && 'digest' in only ? only.digest : undefined;
  return [first?.digest['sha256'], bytes].filter((digest) => typeof digest === 'string');
}

/**
 * `attest` copies the evidence of datasets and base models: it is about something else than the model by intention, and a reader
 * is told so. Whether it is any good is asked where a policy asks; by a name alone nothing counts.
 */
export function nameInputs(foreign: readonly Foreign[], accepted: readonly Statement[]): IgnoredClaim[] {
  const inputs = new Map<string, string>();
  for (const statement of accepted) {
    if (statement.predicateType !== PROVENANCE_TYPE) continue;
    for (const { role, name, digest } of parseProvenance(statement).inputs) {
      const noun = NOUNS[role];
      const sha256 = digest['sha256'];
      if (noun !== undefined && sha256 !== undefined) inputs.set(sha256, `${noun} ${oneLine(name)}`);
    }
  }
  return foreign.map(({ claim, about }) => {
    const input = about.map((digest) => inputs.get(digest)).find((found) => found !== undefined);
    return input === undefined ? claim : { ...claim, kind: 'input', reason: `evidence of the ${input}, by its digest` };
  });
}

const NOUNS: Readonly<Record<string, string>> = Object.fromEntries([
  ['dataset', 'dataset'],
  ...MODEL_ROLES.map((role) => [role, role.replace('-', ' ')]),
]);

import { PROVENANCE_TYPE, type Provenance, parseProvenance } from '../../statement/provenance.ts';
import { parseTestResult, TEST_RESULT_TYPE } from '../../statement/test-result.ts';
import type { AcceptedClaim } from './claims.ts';

/** Two statements of allowed signers that cannot both be true of one model. */
export interface Contradiction {
  readonly about: string;
  readonly values: readonly { readonly value: string; readonly line: number }[];
}

/**
 * Re-runs make several statements, each with its own times, run and machine; the data and models that it was made from, and whether it
 * passed one and the same evaluation, they must agree on (design, decision 7). What only one of them names is no disagreement.
 */
export function findContradictions(claims: readonly AcceptedClaim[]): Contradiction[] {
  const said = new Map<string, Map<string, number>>();
  for (const claim of claims) {
    for (const [about, value] of factsOf(claim)) {
      const values = said.get(about) ?? new Map<string, number>();
      if (!values.has(value)) values.set(value, claim.line);
      said.set(about, values);
    }
  }
  return [...said]
    .filter(([, values]) => values.size > 1)
    .map(([about, values]) => ({ about, values: [...values].map(([value, line]) => ({ value, line })) }));
}

function factsOf({ statement }: AcceptedClaim): [about: string, value: string][] {
  switch (statement.predicateType) {
    case PROVENANCE_TYPE:
      return inputs(parseProvenance(statement));
    case TEST_RESULT_TYPE: {
      const { result, configuration } = parseTestResult(statement);
      const evaluation = configuration
        .map(({ name, uri, digest }) => `${name ?? uri ?? ''} ${digestsOf(digest)}`)
        .sort();
      return [[`the evaluation ${evaluation.join(', ')}`, result]];
    }
    default:
      return [];
  }
}

function inputs(provenance: Provenance): [string, string][] {
  // The same bytes may come of a later commit, or of a config that names another log folder.
  const made = provenance.inputs.filter(({ role }) => role !== 'code' && role !== 'config');
  return made.map(({ role, name, digest }) => [`${role} ${name}`, digestsOf(digest)]);
}

function digestsOf(digest: Readonly<Record<string, string>> | undefined): string {
  const entries = Object.entries(digest ?? {}).map(([algorithm, value]) => `${algorithm}:${value}`);
  return entries.sort().join(' ');
}

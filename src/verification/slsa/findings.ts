import type { AssessedRun, SlsaBasis, SlsaFacts, SlsaFinding } from './assessment.ts';

interface Found {
  readonly found: string;
  readonly evidence: string;
}

interface Unmet extends Partial<Found> {
  readonly guidance: string;
}

export const met = (basis: SlsaBasis, details: Found): SlsaFinding => ({ outcome: 'met', basis, ...details });

/** The evidence says that it is not so. */
export const notMet = (basis: SlsaBasis, details: Found & Unmet): SlsaFinding => ({
  outcome: 'not-met',
  basis,
  ...details,
});

export const noEvidence = (details: Unmet): SlsaFinding => ({ outcome: 'no-evidence', ...details });

/** For what only a run's provenance can tell: anyone can take lines out of the claims, so without one nothing is known. */
export function ofRun(assess: (run: AssessedRun, facts: SlsaFacts) => SlsaFinding): (facts: SlsaFacts) => SlsaFinding {
  return (facts) =>
    facts.run === undefined
      ? noEvidence({
          found: 'no provenance that counts',
          guidance: 'Attest the model in the job that trains it (attest-model attest), and pass claims.jsonl along.',
        })
      : assess(facts.run, facts);
}

export const inClaims = ({ claim }: AssessedRun, what: string): string => `claims, line ${claim.line}, ${what}`;

/** `a, b and 3 more` */
export function listed(values: readonly string[], max = 5): string {
  const more = values.length - max;
  return [...values.slice(0, max), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

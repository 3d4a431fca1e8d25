import type { AssessedRun, SlsaBasis, SlsaFacts, SlsaFinding } from './assessment.ts';
interface Found {
    readonly found: string;
    readonly evidence: string;
}
interface Unmet extends Partial<Found> {
    readonly guidance: string;
}
export declare const met: (basis: SlsaBasis, details: Found) => SlsaFinding;
/** The evidence says that it is not so. */
export declare const notMet: (basis: SlsaBasis, details: Found & Unmet) => SlsaFinding;
export declare const noEvidence: (details: Unmet) => SlsaFinding;
/** For what only a run's provenance can tell: anyone can take lines out of the claims, so without one nothing is known. */
export declare function ofRun(assess: (run: AssessedRun, facts: SlsaFacts) => SlsaFinding): (facts: SlsaFacts) => SlsaFinding;
export declare const inClaims: ({ claim }: AssessedRun, what: string) => string;
/** `a, b and 3 more` */
export declare function listed(values: readonly string[], max?: number): string;
export {};

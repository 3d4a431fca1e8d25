import type { Verdict } from '../verification/verdict.ts';
import type { Expectation } from './policy.ts';
import type { Previous } from './state.ts';
/** What whoever verifies expects of this one model, whatever the policy or the named signer allows. */
export interface Tightening {
    readonly expect?: Expectation;
    /** Where what was accepted before is kept. */
    readonly previous?: Previous;
}
/** @throws AttestModelError USAGE */
export declare function assertExpectation(expected: Expectation | undefined): void;
/** The verdict with these demands too: it gets no better by them. */
export declare function tighten(verdict: Verdict, { expect, previous }: Tightening): Verdict;

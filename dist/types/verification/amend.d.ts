import type { Check, Verdict } from './verdict.ts';
/**
 * The verdict with these checks in place of its own. It gets no better by them, since it may have failed for a reason beside its
 * checks; and what is not accepted, or no longer, has no levels.
 */
export declare function amend(verdict: Verdict, checks: readonly Check[]): Verdict;

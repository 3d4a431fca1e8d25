import type { SignedSummary, Summaries } from '../../verification/claims/vsa.ts';
import { type RecomputedModel, type SummaryExpectation } from '../../verification/claims/vsa-checks.ts';
import type { Verdict } from '../../verification/verdict.ts';
import type { PolicyTrust } from '../trust.ts';
import { type PresentEvidence } from './deny.ts';
/** All that was found out for a verdict on the strength of a VSA. */
export interface SummaryFindings {
    readonly path: string;
    readonly summaries: Summaries;
    /** Of the files; absent where no VSA can be about them, so that none was opened. */
    readonly files?: SummarizedFiles;
}
/** What the files are now, whatever any statement says. */
export interface SummarizedFiles extends RecomputedModel {
    readonly files: readonly {
        readonly path: string;
        readonly size: number;
        readonly digest: string;
    }[];
    readonly bytes: number;
    readonly differences: Verdict['differences'];
    /** Evidence beside them that the verifier may have used. */
    readonly evidence: PresentEvidence;
}
/** @throws RangeError where the policy trusts no verifier */
export declare function expectationOf({ parsed, baseModels }: PolicyTrust, resource: string): SummaryExpectation;
/**
 * SHA-256 of the files that say what a policy accepts, beside its own: its trusted roots, then the policies for base models and
 * theirs, depth first, in the order of the rules. Its deny lists are asked again whenever a VSA is relied on; those for base models
 * are not, since nothing of a base model is judged then.
 */
export declare const bindingDigests: (bound: Bound) => string[];
type Bound = Pick<PolicyTrust, 'parsed'> & {
    readonly baseModels?: PolicyTrust['baseModels'] | undefined;
};
/** The newest of those that are about this question; among equals the worse. */
export declare function choose({ signed }: Summaries, expected: SummaryExpectation, model?: RecomputedModel): SignedSummary | undefined;
/**
 * The verdict on the strength of a VSA. Its demands take the place of the policy's own, but for the deny lists: they may have
 * grown since, and are asked of everything that is known.
 */
export declare function judgeBySummary(found: SummaryFindings, trust: PolicyTrust, expected: SummaryExpectation, now: Date): Verdict;
export {};

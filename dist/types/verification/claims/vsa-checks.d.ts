import type { Check } from '../verdict.ts';
import type { SignedSummary } from './vsa.ts';
/** What a VSA must say to stand for a verification of one's own. */
export interface SummaryExpectation {
    /** SHA-256 of the policy in force. */
    readonly policy: string;
    /** Of the policies that it names in turn; absent where they are not known. */
    readonly named?: readonly string[];
    readonly resource: string;
    /** As in the policy, and in milliseconds. */
    readonly maxAge: {
        readonly text: string;
        readonly milliseconds: number;
    };
    /** SLSA Build level that the policy asks for. */
    readonly level?: number;
}
/** Recomputed from the files. */
export interface RecomputedModel {
    readonly root: string;
    /** Of every manifest that these files can have: with chunk hashes, and without. */
    readonly manifests: readonly string[];
}
/** Procedure of the VSA specification, "How to verify", steps 2 and 4 to 7; 1 and 3 are behind every `SignedSummary`. */
export declare function checkSummary(signed: SignedSummary, expected: SummaryExpectation, model: RecomputedModel | undefined, now: Date): Check[];
/** Whether it is about this question at all; what it answers is asked of the newest that is. */
export declare const isRelevant: (signed: SignedSummary, expected: SummaryExpectation, model?: RecomputedModel) => boolean;

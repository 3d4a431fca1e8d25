import type { Findings } from '../../verification/findings.ts';
import type { Check, Verdict } from '../../verification/verdict.ts';
import type { Better } from '../policy.ts';
/** A model, and what its claims say of it. */
interface Judged {
    readonly verdict: Verdict;
    readonly findings: Findings;
}
/** A model that another is compared with. */
export interface Baseline extends Judged {
    /** For people: where it is, after `as`. */
    readonly where: string;
}
/**
 * Metrics in which the model may not be worse than any that it may take the place of. Of several evaluations the worst counts, and
 * of theirs the best: which to read is not for who proposes the change.
 */
export declare function checkNoWorse(wanted: Readonly<Record<string, Better>>, model: Judged, baselines: readonly Baseline[]): Check[];
export {};

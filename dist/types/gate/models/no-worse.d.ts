import type { Check } from '../../verification/verdict.ts';
import type { Examination } from '../../verify.ts';
/** Which way a metric is better. */
export type Better = 'higher' | 'lower';
/** A model that another is compared with. */
export interface Baseline extends Examination {
    /** For people: where it is, after `as`. */
    readonly where: string;
}
/**
 * Metrics in which the model may not be worse than any that it may take the place of. Of several evaluations the worst counts, and
 * of theirs the best: which to read is not for who proposes the change.
 */
export declare function checkNoWorse(wanted: Readonly<Record<string, Better>>, model: Examination, baselines: readonly Baseline[]): Check[];

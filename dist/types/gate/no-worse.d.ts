import type { Check } from '../verification/verdict.ts';
import type { Examination } from '../verify.ts';
/** Which way a metric is better. */
export type Better = 'higher' | 'lower';
/**
 * Metrics in which the model may not be worse than the one that the base branch has. Of several evaluations the worst counts, and of
 * those of the base the best: which to read is not for who proposes the change.
 */
export declare function checkNoWorse(wanted: Readonly<Record<string, Better>>, model: Examination, base: Examination | undefined): Check[];

import type { Check } from '../verification/verdict.ts';
/** Whether files that are not as signed are none that the verifier minds. */
export declare const mayDiffer: (checks: readonly Check[]) => boolean;
/**
 * What lay in the model and was not looked at: a check that passed says it in what it found, beyond what it expected, and
 * must not be taken for one of all the files.
 */
export declare function notChecked(checks: readonly Check[]): string | undefined;

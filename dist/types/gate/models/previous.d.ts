import type { Baseline } from '../../policy/keys/no-worse.ts';
import type { Examination } from '../../verify.ts';
/**
 * Not older than any that it may take the place of. One state is of one model: where nothing says which of two is the newer one,
 * that of the first would stay, whatever the model is beside the second.
 */
export declare function asNewAsEach(examined: Examination, baselines: readonly Baseline[]): Examination;

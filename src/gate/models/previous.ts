import type { Baseline } from '../../policy/keys/no-worse.ts';
import { checkPrevious, stateOf } from '../../policy/state.ts';
import { amend } from '../../verification/amend.ts';
import { worstOf } from '../../verification/checks.ts';
import type { Check } from '../../verification/verdict.ts';
import type { Examination } from '../../verify.ts';

/**
 * Not older than any that it may take the place of. One state is of one model: where nothing says which of two is the newer one,
 * that of the first would stay, whatever the model is beside the second.
 */
export function asNewAsEach(examined: Examination, baselines: readonly Baseline[]): Examination {
  const { verdict } = examined;
  const worst = (check: Check): Check => {
    if (check.id !== 'policy.expect.previous') return check;
    const all = [check, ...baselines.map((one) => checkPrevious(stateOf(one.verdict), verdict))];
    return all.find(({ outcome }) => outcome === worstOf(all)) ?? check;
  };
  return { ...examined, verdict: amend(verdict, verdict.checks.map(worst)) };
}

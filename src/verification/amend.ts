import { worstOf } from './checks.ts';
import { withoutLevels } from './slsa/assessment.ts';
import type { Check, Verdict } from './verdict.ts';

/**
 * The verdict with these checks in place of its own. It gets no better by them, since it may have failed for a reason beside its
 * checks; and what is not accepted, or no longer, has no levels.
 */
export function amend(verdict: Verdict, checks: readonly Check[]): Verdict {
  const result = worse(verdict.result, worstOf(checks));
  const { slsa } = verdict;
  return { ...verdict, checks, result, ...(slsa && result !== 'passed' && { slsa: withoutLevels(slsa) }) };
}

function worse(result: Verdict['result'], worst: Check['outcome']): Verdict['result'] {
  if (result === 'failed' || worst === 'fail') return 'failed';
  return worst === 'undecided' ? worst : result;
}

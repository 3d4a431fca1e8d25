import { worstOf } from '../verification/checks.ts';
import type { GateModel, GateOutcome, GateVerdict } from '../verification/gate-result.ts';
import type { Check } from '../verification/verdict.ts';

/** Never better than its checks and verdicts. Of a model without either nothing was verified. */
export function modelResult(
  checks: readonly Check[],
  verdicts: readonly GateVerdict[],
): Exclude<GateModel['result'], 'removed'> {
  const results = verdicts.map(({ verdict }) => verdict.result);
  return unaccepted(results, checks) ?? (results.length === 0 && checks.length === 0 ? 'failed' : 'passed');
}

/** Of the whole change. `no-models` only where nothing was found wrong either. */
export function outcomeOf(checks: readonly Check[], models: readonly GateModel[]): GateOutcome {
  const results = models.map(({ result }) => result);
  return unaccepted(results, checks) ?? (results.includes('passed') ? 'passed' : 'no-models');
}

function unaccepted(
  results: readonly GateModel['result'][],
  checks: readonly Check[],
): 'failed' | 'undecided' | undefined {
  const worst = worstOf(checks);
  if (results.includes('failed') || worst === 'fail') return 'failed';
  return results.includes('undecided') || worst === 'undecided' ? 'undecided' : undefined;
}

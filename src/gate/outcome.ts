import type { GateModel, GateOutcome, GateVerdict } from '../verification/gate-result.ts';
import type { Check } from '../verification/verdict.ts';

/** One failure outweighs what is undecided. Of a model without a verdict nothing was verified. */
export function worstOf(
  checks: readonly Check[],
  verdicts: readonly GateVerdict[],
): Exclude<GateModel['result'], 'removed'> {
  const results = verdicts.map(({ verdict }) => verdict.result);
  if (results.includes('failed') || checks.some(({ outcome }) => outcome === 'fail')) return 'failed';
  if (results.includes('undecided') || checks.some(({ outcome }) => outcome === 'undecided')) return 'undecided';
  return results.length === 0 && checks.length === 0 ? 'failed' : 'passed';
}

/** Of the whole change. `no-models` only where nothing was found wrong either. */
export function outcomeOf(checks: readonly Check[], models: readonly GateModel[]): GateOutcome {
  const results = models.map(({ result }) => result);
  if (results.includes('failed') || checks.some(({ outcome }) => outcome === 'fail')) return 'failed';
  if (results.includes('undecided') || checks.some(({ outcome }) => outcome === 'undecided')) return 'undecided';
  return results.includes('passed') ? 'passed' : 'no-models';
}

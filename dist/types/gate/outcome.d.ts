import type { GateModel, GateOutcome, GateVerdict } from '../verification/gate-result.ts';
import type { Check } from '../verification/verdict.ts';
/** Never better than its checks and verdicts. Of a model without either nothing was verified. */
export declare function modelResult(checks: readonly Check[], verdicts: readonly GateVerdict[]): Exclude<GateModel['result'], 'removed'>;
/** Of the whole change. `no-models` only where nothing was found wrong either. */
export declare function outcomeOf(checks: readonly Check[], models: readonly GateModel[]): GateOutcome;

import { type GateRequest } from './gate/request.ts';
import type { GateResult } from './verification/gate-result.ts';
export { DEFAULT_POLICY, type GateEvent, type GateRequest } from './gate/request.ts';
export type { GateModel, GateOutcome, GatePolicy, GateReference, GateResult, GateVerdict, } from './verification/gate-result.ts';
/**
 * Whether a change may be merged, or what is there may be used: the models that it touches, by the policies of a commit that the
 * change cannot edit (design, decision 18). Nothing of the change is checked out or run. That nothing can be decided is a result;
 * being unable to look throws.
 * @throws AttestModelError USAGE, UNREADABLE, SERVICE, ABORTED, and what services of trusted roots throw
 */
export declare function gate(request: GateRequest): Promise<GateResult>;

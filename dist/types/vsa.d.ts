import type { Verdict } from './verification/verdict.ts';
import { type SummaryRequest } from './vsa/request.ts';
export type { SummaryRequest };
export interface SummaryResult {
    readonly verdict: Verdict;
    /** What was signed; absent where the verdict is none that a VSA can say. */
    readonly signed?: 'PASSED' | 'FAILED';
    /** Why nothing was. */
    readonly reason?: string;
    /** The file of the claims that it was appended to. */
    readonly claimsPath?: string;
    /** The VSA by itself, where RUNNER_TEMP has room for it; else as `claimsPath`. */
    readonly vsaPath?: string;
}
/**
 * Verifies a model by a policy, and states in a VSA of its own that it was verified, signed with the identity of this workflow
 * and appended to the claims.
 * @throws AttestModelError as `verify`, `saveState` and the signer; IDENTITY_TOKEN on events that may not sign
 */
export declare function summarize(request: SummaryRequest): Promise<SummaryResult>;

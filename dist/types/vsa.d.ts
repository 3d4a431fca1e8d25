import type { SigningParty } from './sigstore/party.ts';
import type { Verdict } from './verification/verdict.ts';
import { type VerifyRequest } from './verify.ts';
export interface SummaryRequest {
    /** `trust` is a policy, and whole files are verified. */
    readonly verify: Omit<VerifyRequest, 'vsa' | 'integrity'>;
    /** What the VSA is about, if the policy does not say (`vsa.resource`). */
    readonly resource?: string;
    /** Where the policy is to be had; default: a URI made of its digest. */
    readonly policyUri?: string;
    /** A factory, as in `attest`: the identity is asked for before the hours of hashing. */
    readonly signer: () => Promise<SigningParty>;
    /** Environment variables; `{}` outside. */
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly now: () => Date;
}
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
 * @throws AttestModelError as `verify` and the signer; IDENTITY_TOKEN on events that may not sign
 */
export declare function summarize(request: SummaryRequest): Promise<SummaryResult>;

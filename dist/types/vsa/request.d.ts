import type { PolicyTrust } from '../policy/trust.ts';
import type { SigningParty } from '../sigstore/party.ts';
import type { VerifyRequest } from '../verify/request.ts';
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
/**
 * By which policy, and about what, a VSA is to be.
 * @throws AttestModelError USAGE
 */
export declare function policyOf({ verify, resource }: SummaryRequest): {
    trust: PolicyTrust;
    resource: string;
};

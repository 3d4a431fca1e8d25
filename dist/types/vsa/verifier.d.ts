import type { Policy } from '../policy/policy.ts';
import type { SigningParty } from '../sigstore/party.ts';
import type { SummaryRequest } from './request.ts';
/** Whoever signs, and the name that goes to `verifier.id`: that of the certificate, since readers compare them. */
export interface Verifier {
    readonly party: SigningParty;
    readonly verifier: string;
}
/** @throws AttestModelError IDENTITY_TOKEN where the event may not sign, USAGE for keys and certificates */
export declare function identifyVerifier(request: SummaryRequest, { vsa }: Policy): Promise<Verifier>;

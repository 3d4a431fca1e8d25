import type { ClaimTrust } from '../verification/claims.ts';
import { type ModelSignature } from '../verification/model-signature.ts';
import type { TrustRequest } from '../verification/trust.ts';
import { type Trust } from '../verification/vouch.ts';
import type { ValidPolicy } from './parse.ts';
type Roots = Extract<TrustRequest, {
    method: 'sigstore';
}>['trusted'];
/** Whom a policy trusts, in the place of one expected signer. */
export interface PolicyTrust {
    readonly method: 'policy';
    /** As {@link parsePolicy} gave it. */
    readonly parsed: ValidPolicy;
    /** For signers with an identity; see `loadTrust`. */
    readonly trusted?: Roots;
}
/** A signature judged by the one rule of the policy that means its signer. */
export interface JudgedSignature {
    readonly signature: ModelSignature;
    /** Whom the claims are judged by; absent where the signature is refused. */
    readonly trust?: Trust;
    /** Who may make claims that the model's signer may not. */
    readonly trustFor?: ClaimTrust;
}
/**
 * The bundle says who signed it, and that chooses the rule; then exactly that signer must be behind it, as if he had been
 * named from the beginning. So a pattern decides who is looked for, and never what counts as equal.
 * @throws AttestModelError as `verifyModelSignature`
 */
export declare function verifyByPolicy(bytes: Uint8Array, policy: PolicyTrust, now: Date): JudgedSignature;
export {};

import type { ClaimTrust } from '../verification/claims/claims.ts';
import type { DsseBundle } from '../verification/signatures/bundle.ts';
import { type ModelSignature } from '../verification/signatures/model-signature.ts';
import type { TrustRequest } from '../verification/signatures/trust.ts';
import { type Trust } from '../verification/signatures/vouch.ts';
import type { SignerIdentity } from '../verification/verdict.ts';
import type { ValidPolicy } from './parse.ts';
import type { SignerRule } from './policy.ts';
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
    /** Of `base-models.rules`, in its order: where a policy is not loaded from a file, none is needed for those written out in it. */
    readonly baseModels?: readonly (PolicyTrust | undefined)[];
}
/** A signature judged by the one rule of the policy that means its signer. */
export interface JudgedSignature {
    readonly signature: ModelSignature;
    /** Whom the claims are judged by; absent where the signature is refused. */
    readonly trust?: Trust;
    /** Who may make claims that the model's signer may not. */
    readonly trustFor?: ClaimTrust;
    readonly voucher?: Voucher;
}
/** A signer who is verified, by each rule that means him. */
export interface Voucher {
    readonly signer: SignerIdentity;
    /** Equal for signatures that one key or one identity made, by whichever method. */
    readonly identity: string;
    /** The key that signed, as `keyHint` has it: that two identities used one key makes them one. */
    readonly key: string;
    /** Positions in `signers`. */
    readonly rules: readonly number[];
}
/**
 * The bundle says who signed it, and that chooses the rule; then exactly that signer must be behind it, as if he had been
 * named from the beginning. So a pattern decides who is looked for, and never what counts as equal.
 * @throws AttestModelError as `verifyModelSignature`
 */
export declare function verifyByPolicy(bytes: Uint8Array, policy: PolicyTrust, now: Date): JudgedSignature;
/** {@link verifyByPolicy}, of a line of claims. */
export declare const judgeLine: (bundle: DsseBundle, policy: PolicyTrust, now: Date) => JudgedSignature;
/** Who made a model signature, by each of the policy's rules that mean him; undefined where none does, or it does not verify. */
export declare function vouchersOf(bundle: DsseBundle, policy: PolicyTrust, now: Date): Voucher | undefined;
/** Whom to expect behind a bundle, by rules that mean who it says made it. */
export declare function trustsFor(rules: readonly SignerRule[], bundle: DsseBundle, trusted: Roots | undefined): Trust[];
export {};

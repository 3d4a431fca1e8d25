import type { NamedDependency } from '../statement/provenance.ts';
import { type Claims } from '../verification/claims/claims.ts';
import type { SignerIdentity } from '../verification/verdict.ts';
import { type SignatureLine } from './keys/signature-lines.ts';
import type { SignerRule } from './policy.ts';
import { type JudgedSignature, type PolicyTrust } from './trust.ts';
/**
 * Evidence of what a model was made from, as it travels along in `claims.jsonl` (formats, section 4): model signatures, and what
 * their signers say. A line is looked at only for the input whose digests it carries, so no input's evidence serves another one,
 * nor the model itself.
 */
export interface Upstream {
    readonly claims: Uint8Array;
    /** Whoever signed them: nothing is verified. */
    readonly signatures: readonly SignatureLine[];
    readonly now: Date;
}
/** @param inputs all that any run names */
export declare const readUpstream: (claims: Uint8Array, inputs: readonly NamedDependency[], now: Date) => Upstream;
export declare const signaturesOver: ({ signatures }: Upstream, input: NamedDependency) => SignatureLine[];
/** Who of the rules' signers signed an input; nobody whom the policy denies. */
export declare function signersOf(upstream: Upstream, input: NamedDependency, rules: readonly SignerRule[], trust: PolicyTrust): {
    readonly line: number;
    readonly signer: SignerIdentity;
}[];
/** A signature of an input under a policy of its own, and the claims that count with it. */
export interface JudgedInput extends JudgedSignature {
    readonly line: number;
    readonly claims?: Claims & {
        readonly asked: boolean;
    };
}
export declare const judgeSignatureLine: ({ now }: Upstream, { bundle }: SignatureLine, trust: PolicyTrust) => JudgedSignature;
export declare function withClaims(upstream: Upstream, line: number, judged: JudgedSignature): JudgedInput;

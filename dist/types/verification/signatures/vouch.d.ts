import type { KeyObject } from 'node:crypto';
import type { PathCertificate } from '../certificates/certificate-path.ts';
import { type Outcome } from '../checks.ts';
import type { SignerIdentity } from '../verdict.ts';
import type { DsseBundle } from './bundle.ts';
import type { ExpectedIdentity } from './identity.ts';
import type { TrustMaterial } from './trust-material.ts';
/** Whom the verifier trusts: one of the three methods of OMS, never "any". */
export type Trust = {
    readonly method: 'sigstore';
    readonly expected: ExpectedIdentity;
    readonly roots: readonly TrustMaterial[];
    /** Roots that were asked for and could not be had: what no other vouches for may be theirs. */
    readonly missing?: readonly string[];
} | {
    readonly method: 'key';
    readonly key: KeyObject;
} | {
    readonly method: 'certificate';
    readonly trusted: readonly PathCertificate[];
};
/** Who made a signature, once cryptography says so. Whether that is the right one is another question. */
export interface Vouched {
    readonly signer: SignerIdentity;
    /** By a log or timestamp authority; the other two methods have no such time. */
    readonly signedAt?: Date;
    /** It stands in a transparency log that is trusted. */
    readonly logged?: boolean;
    /** Logs that everybody can read, and that may hold it whether or not the bundle shows an entry: one line each. */
    readonly exposed?: readonly string[];
}
/** OMS 8.2: the signature itself, by the method that the verifier asks for, whatever the bundle would prefer. */
export declare function vouchFor(bundle: DsseBundle, trust: Trust, now: Date): Outcome<Vouched>;
/** Who a bundle says made it: good for leaving it aside without the cost of cryptography, and for nothing else. */
export declare function claimedSigner({ material }: DsseBundle): SignerIdentity | undefined;
/** By default only the signer of `model.sig` may make claims about the model (design, decision 7). */
export declare function isSameSigner(a: SignerIdentity, b: SignerIdentity): boolean;
/** One line, for messages and the field `signer_identity`. */
export declare function describeSigner(signer: SignerIdentity): string;

import type { Statement } from '../../statement/in-toto.ts';
import { type DsseBundle } from '../signatures/bundle.ts';
import { type Trust } from '../signatures/vouch.ts';
import type { IgnoredClaim, SignerIdentity } from '../verdict.ts';
/** Upstream claims travel along, and a statement about 200,000 files is some 50 MB. */
export declare const MAX_CLAIMS_BYTES: number;
/** A line whose signer counts, about this model and these names. */
export interface AcceptedClaim {
    /** 1-based. */
    readonly line: number;
    readonly statement: Statement;
    readonly signer: SignerIdentity;
    readonly signedAt?: Date;
    /** It stands in a transparency log that is trusted. */
    readonly logged?: boolean;
    readonly exposed?: readonly string[];
    /** SHA-256 of the signed bytes: stated twice is stated once, under whatever key ID or white space. */
    readonly payload: string;
}
/** Digest of the manifest that it names. */
export declare function manifestOf({ statement }: AcceptedClaim): string | undefined;
export interface Claims {
    readonly accepted: readonly AcceptedClaim[];
    readonly ignored: readonly IgnoredClaim[];
    /** Lines that come after more than are judged: at least so many. What they say is not known. */
    readonly unjudged?: number;
    /** Bytes of a file that was not read for its size. */
    readonly tooBig?: number;
}
/** What a claim must be about, and who must have made it. */
export interface ClaimTarget {
    /** Of `model.sig`, as verified. */
    readonly signer: SignerIdentity;
    /** SHA-256 over the digests of the signed files; two where the signature lists them in another order than ours. */
    readonly roots: ReadonlySet<string>;
    /** Of manifests that list exactly the signed files. */
    readonly manifests: ReadonlySet<string>;
    /** SHA-256 by path, for statements that name files beside the model. */
    readonly files: ReadonlyMap<string, string>;
    /** Where others than the model's signer are to make claims of some type. */
    readonly trustFor?: ClaimTrust;
}
/** Whom to trust with a claim of a type, for the signer that its bundle names; `undefined`: the model's signer, as always. */
export type ClaimTrust = (predicateType: string, bundle: DsseBundle) => readonly Trust[] | undefined;
/**
 * The claims that count (design, decisions 7 and 8): signed by whom `model.sig` is signed, about this root and this
 * manifest. No line can take another one's place, hide it or spoil it; each is judged alone.
 */
export declare function readClaims(bytes: Uint8Array, target: ClaimTarget, trust: Trust, now: Date): Claims;

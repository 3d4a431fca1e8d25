import type { OmsStatement } from '../../statement/oms.ts';
import { type ManifestResult, type SignedFile } from '../files/manifest-check.ts';
import type { Trust } from '../signatures/vouch.ts';
import type { SignerIdentity } from '../verdict.ts';
import { type Claims, type ClaimTrust } from './claims.ts';
/** What claims are compared with. */
export interface ClaimContext {
    /** Of `model.sig`. */
    readonly signer: SignerIdentity;
    readonly oms: OmsStatement;
    /** SHA-256 of the signed files; absent where only the files could tell them, and they differ. */
    readonly signed?: readonly SignedFile[];
    /** What lies on disk; it is rebuilt beside it if the files are there unchanged. */
    readonly manifest?: ManifestResult;
    readonly trustFor?: ClaimTrust;
}
/** Claims about the signed files, whatever lies on disk now: they say what was signed, and so where it differs. */
export declare function judgeClaims(bytes: Uint8Array, context: ClaimContext, trust: Trust, now: Date): Claims;
export declare function manifestsOf(signed: readonly SignedFile[], manifest?: ManifestResult): string[];

import { type AcceptedClaim } from '../claims/claims.ts';
import type { Check, SignerIdentity } from '../verdict.ts';
import type { ManifestResult } from './manifest-check.ts';
/**
 * Whether chunk hashes may stand for whole files (formats, section 2). Those that another run of the same workflow vouches for
 * were computed over that run's files: a digest that both have in common says nothing about them. What is missing refutes
 * nothing, so the outcome is undecided; whole files are never put in its place, since a verdict says what was asked for.
 */
export declare function checkChunksBound(signer: SignerIdentity, manifest: ManifestResult | undefined, accepted: readonly AcceptedClaim[]): Check;
/** Whether a claim was made where a signature was: by the same signer, and where there are runs, as provenance of the same run. */
export declare function isOfSameRun({ statement, signer }: AcceptedClaim, signature: SignerIdentity): boolean;

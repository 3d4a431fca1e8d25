import { type SignedSummary } from '../../verification/claims/vsa.ts';
import type { Check } from '../../verification/verdict.ts';
import type { DenyLists } from '../policy.ts';
import type { PolicyTrust } from '../trust.ts';
import type { SummarizedFiles } from './judge.ts';
/** Evidence beside the files, with the SHA-256 of its bytes. */
export interface PresentEvidence {
    readonly signature?: {
        readonly sha256: string;
        readonly bytes: Uint8Array;
    };
    readonly lines: readonly {
        readonly line: number;
        readonly sha256: string;
        readonly text: Uint8Array;
    }[];
}
/**
 * Deny lists over everything that is known: the files; who vouches for them; and what the verifier relied on, as far as it is
 * still here. Those bytes are the ones that he verified (`inputAttestations` has their digests), so they are read and not
 * verified again. Where some are missing, that nothing denied was found proves nothing. Nor does it for a denied SHA-256, where
 * the policy knows neither the key of a signer nor the authorities above him.
 */
export declare function checkDeniedBySummary(denied: DenyLists, trust: PolicyTrust, signed: SignedSummary, files: SummarizedFiles, now: Date): Check[];

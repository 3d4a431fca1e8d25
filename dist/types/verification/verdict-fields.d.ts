import { type Field } from '../statement/fields.ts';
import type { AcceptedClaim } from './claims/claims.ts';
import type { Findings } from './findings.ts';
/** The fields, each as trustworthy as its evidence: `verified` is what was recomputed or compared here, and nothing else. */
export declare function fieldsOf({ integrity, signature, files, claims }: Findings, manifestDigest: string | undefined): readonly Field[];
/** See {@link certify}. */
export interface Certified {
    readonly pipeline: boolean;
    /** Repository and commit. */
    readonly code?: string;
}
/** What of a provenance was compared with its certificate, in every part, and is equal. */
export declare function certify({ statement, signer }: AcceptedClaim): Certified;

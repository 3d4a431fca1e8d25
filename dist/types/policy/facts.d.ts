import { type Provenance } from '../statement/provenance.ts';
import { type TestResult } from '../statement/test-result.ts';
import type { AcceptedClaim } from '../verification/claims.ts';
import type { Findings } from '../verification/findings.ts';
import type { FulcioExtensions } from '../verification/fulcio-extensions.ts';
import type { SignerIdentity, Verdict } from '../verification/verdict.ts';
/** What demands are compared with: nothing in it that is not verified, but for what a signer that counts has stated. */
export interface Facts {
    readonly findings: Findings;
    readonly verdict: Verdict;
    readonly now: Date;
    readonly runs: readonly Run[];
    readonly evaluations: readonly Evaluation[];
}
/** One run that made the model, by its provenance. A job that was run again leaves two, and no demand mixes them. */
export interface Run {
    readonly line: number;
    readonly claim: AcceptedClaim;
    readonly provenance: Provenance;
    /** What the certificate authority says about the run; empty for keys and certificates of other authorities. */
    readonly certified: FulcioExtensions;
}
export interface Evaluation {
    readonly line: number;
    readonly claim: AcceptedClaim;
    readonly result: TestResult;
}
export declare function factsOf(verdict: Verdict, findings: Findings, now: Date): Facts;
export declare function extensionsOf(signer: SignerIdentity | undefined): FulcioExtensions;

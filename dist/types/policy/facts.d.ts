import { type NamedDependency, type Provenance } from '../statement/provenance.ts';
import { type TestResult } from '../statement/test-result.ts';
import type { FulcioExtensions } from '../verification/certificates/fulcio-extensions.ts';
import type { AcceptedClaim } from '../verification/claims/claims.ts';
import type { Findings } from '../verification/findings.ts';
import type { Check, SignerIdentity, Verdict } from '../verification/verdict.ts';
import type { SignerRule } from './policy.ts';
import type { Previous } from './state.ts';
/** What demands are compared with: nothing in it that is not verified, but for what a signer that counts has stated. */
export interface Facts {
    readonly findings: Findings;
    readonly verdict: Verdict;
    readonly now: Date;
    /** The model's own. */
    readonly runs: readonly Run[];
    /** With those that are its base's by the same bytes: what they name may be denied, and meets no demand. */
    readonly everyRun: readonly Run[];
    readonly evaluations: readonly Evaluation[];
    /** What was accepted before; absent where nobody keeps it. */
    readonly previous?: Previous;
    /** Of what the model was made from. */
    readonly inputs?: InputEvidence;
}
/** One run that made the model, by its provenance. A job that was run again leaves two, and no demand mixes them. */
export interface Run {
    readonly line: number;
    readonly claim: AcceptedClaim;
    readonly provenance: Provenance;
    /** What the certificate authority says about the run; empty for keys and certificates of other authorities. */
    readonly certified: FulcioExtensions;
}
/** Evidence of the inputs and the code themselves, which travels along with the claims. */
export interface InputEvidence {
    /** Who of the rules' signers signed what the provenance names by digest. */
    signers(input: NamedDependency, rules: readonly SignerRule[]): readonly SignerIdentity[];
    /** Who says that two people agreed to a commit. */
    reviewers(revision: {
        readonly repository: string;
        readonly commit: string;
    }, rules: readonly SignerRule[]): readonly {
        readonly line: number;
        readonly signer: SignerIdentity;
    }[];
    /** A base model by its own rules. */
    judge(input: NamedDependency): Check;
}
export interface Evaluation {
    readonly line: number;
    readonly claim: AcceptedClaim;
    readonly result: TestResult;
}
export declare function factsOf(verdict: Verdict, findings: Findings, now: Date): Facts;
export declare function extensionsOf(signer: SignerIdentity | undefined): FulcioExtensions;

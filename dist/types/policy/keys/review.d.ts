import type { SignerIdentity } from '../../verification/verdict.ts';
import { type Demand } from '../demand.ts';
import type { InputEvidence, Run } from '../facts.ts';
import type { SignerRule } from '../policy.ts';
import { type PolicyTrust } from '../trust.ts';
/** A revision of a repository, as the certificate names it. */
export interface Revision {
    /** URL. */
    readonly repository: string;
    readonly commit: string;
}
/**
 * Source VSAs (https://slsa.dev/spec/v1.2/verifying-source) that say of a revision that two people agreed to it, by one of the
 * rules' signers. What they say is their signer's word: a certificate knows nothing of reviews.
 *
 * `verifier.id` is not compared: SLSA asks for a pair of signer and id that is known beforehand, and the rule names the signer alone.
 * Nothing relates the two. The SLSA source tool writes the URL of the repository that its workflow was in when the tool was
 * built (there were three), the certificate names the workflow of today, and who calls that says which tool it runs.
 */
export declare function reviewersOf(claims: Uint8Array, revision: Revision, rules: readonly SignerRule[], { trusted, parsed }: PolicyTrust, now: Date): {
    readonly line: number;
    readonly signer: SignerIdentity;
}[];
export declare function reviewDemand(rules: readonly SignerRule[], { certified }: Run, evidence: InputEvidence | undefined): Demand;

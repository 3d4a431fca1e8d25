import type { PresentEvidence } from '../policy/summaries/deny.ts';
import { type SignedSummary } from '../verification/claims/vsa.ts';
import { type Model } from './model.ts';
/** What may lie in a model unsigned, on whose word, and of which models. */
export interface LeftOut {
    readonly paths: readonly string[];
    /** Whether a model of this root was signed with these paths left out. */
    isOf(root: string): boolean;
}
/**
 * Paths that the policy lets lie there and that the signer left out. He says so in his signature, and whoever verified it names it
 * in his VSA: without that one, nobody says that what lies there was not added since.
 */
export declare function leftOutBy(signature: PresentEvidence['signature'], ignorable: readonly string[], signed: readonly SignedSummary[], model: Model): LeftOut;

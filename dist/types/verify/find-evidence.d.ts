import { type Evidence, type EvidencePlaces } from '../stores/evidence-files.ts';
import { type Limited } from '../stores/read-limited.ts';
import type { Check } from '../verification/verdict.ts';
import type { Model } from './model.ts';
import type { VerifyRequest } from './request.ts';
/** Signatures of which one must be accepted; beside a model, and in a release, it is one. */
export interface FoundEvidence extends Omit<Evidence, 'signature'> {
    readonly signatures: readonly [Limited, ...Limited[]];
    /** Where it was looked for elsewhere. */
    readonly found?: Check;
}
/**
 * Evidence from where it was asked for. There being none is no verdict on the model: `nothing`, undecided; what is there and
 * wrong is for the checks to say.
 * @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, SERVICE, USAGE
 */
export declare function findEvidence(request: VerifyRequest, model: Model, places: EvidencePlaces): Promise<FoundEvidence | {
    readonly nothing: Check;
}>;

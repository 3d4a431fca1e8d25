import { type Model } from '../verify/model.ts';
import type { VerifyRequest } from '../verify.ts';
/** Evidence as it was read, in a folder of its own: beside the copy, and not among the files that the command sees. */
export interface KeptEvidence {
    readonly signature: string;
    readonly manifest: string;
    /** For a request that is to read it; what was named stays named. */
    readonly places: Pick<VerifyRequest, 'signature' | 'claims' | 'manifest'>;
}
/** @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT */
export declare function keepEvidence(request: VerifyRequest, model: Model, folder: string): Promise<KeptEvidence>;

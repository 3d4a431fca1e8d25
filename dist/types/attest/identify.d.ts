import { AttestModelError } from '../errors.ts';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import type { SigningParty } from '../sigstore/party.ts';
import type { SlsaPredicate } from '../statement/provenance.ts';
import type { AttestRequest } from './request.ts';
/** Who will sign, or why nobody can. Neither: nobody was asked to. */
export interface Identified {
    readonly party?: SigningParty;
    readonly failure?: AttestModelError;
}
export declare function identify({ signer }: AttestRequest, progress: ProgressReporter): Promise<Identified>;
/** GitHub's identity service may fail where Sigstore's did not: then the run is unsigned, not lost. */
export declare function describeBuild({ env, now }: AttestRequest, { party, failure }: Identified, startedOn: Date): Promise<{
    base: SlsaPredicate;
    failure: AttestModelError | undefined;
}>;
export declare function asFailure(error: unknown): AttestModelError;

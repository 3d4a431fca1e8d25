import type { SigningParty } from '../sigstore/party.ts';
import type { AttestResult, Made } from './result.ts';
/** To the stores that were asked for, each whatever becomes of the other. Whatever they say, the bundles are on disk. */
export declare function publish(made: Made, party: SigningParty): Promise<Outcome>;
type Outcome = Pick<AttestResult, 'attestationUrl' | 'releaseUrl' | 'publishFailure'>;
/** A copy of the provenance by itself, for convenience: that it cannot be written is no failure. */
export declare function copyProvenance(made: Made): Promise<string | undefined>;
export {};

import type { SigningParty } from '../sigstore/party.ts';
import type { BundleJson } from '../sigstore/signer.ts';
import type { AttestResult, Made } from './result.ts';
/** Provenance first, then what else belongs to `claims.jsonl`. */
export declare const claimsOf: ({ signed }: Made) => BundleJson[];
/** To the stores that were asked for. Whatever they say, the bundles are on disk. */
export declare function publish(made: Made, party: SigningParty): Promise<Pick<AttestResult, 'attestationUrl' | 'publishFailure'>>;
/** A copy of the provenance by itself, for convenience: that it cannot be written is no failure. */
export declare function copyProvenance(made: Made): Promise<string | undefined>;

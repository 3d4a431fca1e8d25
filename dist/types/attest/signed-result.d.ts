import type { SigningParty } from '../sigstore/party.ts';
import { type AttestResult, type Made } from './result.ts';
/** All is signed and on disk: publish it, and tell. */
export declare function signedResult(made: Made, party: SigningParty): Promise<AttestResult>;

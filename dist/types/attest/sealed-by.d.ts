import type { SigningParty } from '../sigstore/party.ts';
type Environment = Readonly<Record<string, string | undefined>>;
/**
 * Whether the party that is going to sign has signed provenance that lists a digest cache of this SHA-256 (design,
 * decision 3). Anybody who can write to the cache folder, or to the store that carries it, can put another one there.
 * @throws AttestModelError TRUST_MATERIAL and others of `loadTrust`
 */
export declare function isSealedBy(party: SigningParty, sha256: string, provenance: Uint8Array, context: {
    readonly env: Environment;
    readonly now: Date;
}): Promise<boolean>;
export {};

import { type SignedEntity, Verifier } from '@sigstore/verify';
import type { TrustMaterial } from './trust-material.ts';
/** For bundles with certificates; keys that a verifier brings along are not in a trusted root. */
export declare function verifierFor(material: TrustMaterial): Verifier;
export declare function optionsOf({ thresholds }: TrustMaterial): {
    tlogThreshold: number;
    ctlogThreshold: number;
    timestampThreshold: number;
};
/** The entity with its certificate remembered. */
export declare function withRemembered(entity: SignedEntity): SignedEntity;

import type { KeyObject } from 'node:crypto';
import { type Certificate } from '../certificates/certificate.ts';
import { type Outcome } from '../checks.ts';
import type { ParsedBundle } from './bundle.ts';
import { type SignatureContent } from './signature-content.ts';
import type { TrustMaterial } from './trust-material.ts';
/** A signature that some trusted root vouches for; whether its signer is the right one is still open. */
export interface VouchedSignature {
    readonly certificate?: Certificate;
    /** Hex SHA-256 of that certificate, its key, and everything above it. */
    readonly fingerprints: readonly string[];
    /** The earliest time that a log or timestamp authority vouches for. */
    readonly signedAt: Date;
    /** It stands in a transparency log of that root: every entry of the bundle was verified. */
    readonly logged: boolean;
    /** The root that vouches for it, alone. */
    readonly material: TrustMaterial;
}
/**
 * Sections 4.2 to 4.5 of the Sigstore client specification, by `@sigstore/verify`, and what it leaves to its callers. Each
 * root is tried alone: an authority of one and a log of another never add up to a verified signature. With a key, which the
 * verifier brings along, no certificate is asked for, and none is accepted.
 */
export declare function verifySigstore(bundle: ParsedBundle, trusted: readonly TrustMaterial[], key?: KeyObject, content?: SignatureContent): Outcome<VouchedSignature>;

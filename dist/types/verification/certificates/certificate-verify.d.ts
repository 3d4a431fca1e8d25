import { type Outcome } from '../checks.ts';
import type { DsseContent, Material } from '../signatures/bundle.ts';
import { type PathCertificate } from './certificate-path.ts';
export interface CertificateSigner {
    readonly subject: string;
    /** Hex SHA-256 of the DER. */
    readonly sha256: string;
    /** Likewise of every certificate of the path, and of its key. */
    readonly fingerprints: readonly string[];
}
/**
 * The certificates that the verifier trusts, each of them: authorities, or the signer's own.
 * @throws AttestModelError INVALID_INPUT
 */
export declare function parseTrustedCertificates(pems: readonly string[]): PathCertificate[];
/** OMS 8.2, method `certificate`: path, purpose and validity now, then the signature with the leaf's key. */
export declare function verifyByCertificate(content: DsseContent, material: Material, trusted: readonly PathCertificate[], now: Date): Outcome<CertificateSigner>;

import { type PathCertificate } from '../certificates/certificate-path.ts';
import type { TrustMaterial } from './trust-material.ts';
/**
 * Hex SHA-256 of each authority of a trusted root that a certificate is below, and of its key: what a deny list may name. By
 * whichever of several paths the certificate was verified, all of them count.
 */
export declare function fingerprintsAbove(leaf: PathCertificate, material: TrustMaterial): string[];

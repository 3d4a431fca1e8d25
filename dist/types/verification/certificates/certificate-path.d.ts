import { X509Certificate } from 'node:crypto';
import { type Certificate } from './certificate.ts';
/** Our reading of a certificate beside OpenSSL's, which verifies signatures. */
export interface PathCertificate {
    readonly parsed: Certificate;
    readonly x509: X509Certificate;
}
export declare function pathCertificate(parsed: Certificate): PathCertificate;
/** From the leaf to a trusted certificate, both included. */
export type CertificatePath = readonly [PathCertificate, ...PathCertificate[]];
/**
 * The shortest path to a trusted certificate. Issuers are found by name and signature, certificates told apart by their
 * bytes: in the wild there are leaves with the name of their issuer. Breadth first, each certificate once, so that a bundle
 * full of cross-signed authorities costs no more than its square.
 */
export declare function findPath(leaf: PathCertificate, untrusted: readonly PathCertificate[], trusted: readonly PathCertificate[]): CertificatePath | undefined;
/** By name and signature, whatever its algorithm: whether that will do is another question. */
export declare const isIssuedBy: (subject: PathCertificate, issuer: PathCertificate) => boolean;
/** Those that a certificate is below, directly or by others of them. Not one path: all that lead up from it. */
export declare function authoritiesAbove(certificate: PathCertificate, among: readonly PathCertificate[]): PathCertificate[];
/** Why the path is refused at this time (RFC 5280, section 6.1), or undefined. */
export declare function pathFault(path: CertificatePath | undefined, now: Date): string | undefined;
/** Why the certificate itself may not sign a model, or undefined: what it restricts must allow it, and it must say one of both. */
export declare function signingFault(certificate: Certificate): string | undefined;

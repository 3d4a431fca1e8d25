import { type Certificate } from './certificate.ts';
import { type FulcioExtensions } from './fulcio-extensions.ts';
/** What a signing certificate says about its holder. */
export interface CertificateIdentity {
    readonly san: string;
    readonly issuer: string;
    readonly extensions: FulcioExtensions;
}
/**
 * What must hold for a signing certificate, whoever issued it, and is not looked at by `@sigstore/verify`.
 * @throws CertificateError
 */
export declare function leafFaults(certificate: Certificate): string[];
/** Identity of a certificate without {@link leafFaults}. @throws CertificateError */
export declare function certificateIdentity(certificate: Certificate): CertificateIdentity | undefined;

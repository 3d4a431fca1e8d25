import type { Signer } from './signer.ts';
export interface CertificateSignerOptions {
    readonly keyPem: string;
    readonly certPem: string;
    /** PEM texts, one or several certificates each: intermediates, and the root where one wants it carried along. */
    readonly chainPems: readonly string[];
    readonly passphrase?: string;
    readonly now?: Date;
}
/**
 * Signs with a key whose certificate comes from an authority of one's own (OMS method `certificate`). The bundle carries
 * leaf, then chain, in the order given, as the reference writes it; verifiers take roots from their own files only.
 * @throws AttestModelError UNSUPPORTED, INVALID_INPUT: a certificate that no verifier would accept is refused here, before it signs
 */
export declare function createCertificateSigner(options: CertificateSignerOptions): Signer;

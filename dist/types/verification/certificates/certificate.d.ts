export interface Extension {
    readonly critical: boolean;
    /** What the OCTET STRING holds. */
    readonly value: Buffer;
}
/** What we read of an X.509 certificate (RFC 5280, section 4.1), from its DER. */
export interface Certificate {
    readonly der: Buffer;
    readonly signatureAlgorithm: string;
    /** DER of the Name. */
    readonly issuer: Buffer;
    readonly subject: Buffer;
    readonly notBefore: Date;
    readonly notAfter: Date;
    readonly publicKey: Buffer;
    readonly extensions: ReadonlyMap<string, Extension>;
}
/** Fulcio's have some 2 kB. */
export declare const MAX_CERTIFICATE_BYTES = 16384;
export declare class CertificateError extends Error {
    readonly reason: string;
    constructor(reason: string);
}
export declare const OID: {
    readonly keyUsage: '2.5.29.15';
    readonly subjectAltName: '2.5.29.17';
    readonly basicConstraints: '2.5.29.19';
    readonly extendedKeyUsage: '2.5.29.37';
    readonly codeSigning: '1.3.6.1.5.5.7.3.3';
};
/** @throws CertificateError where it is not DER, or has an extension twice: readers differ on which of the two counts */
export declare function parseCertificate(der: Buffer): Certificate;
export type GeneralName = {
    readonly kind: 'uri' | 'email';
    readonly value: string;
} | {
    readonly kind: 'other-name';
    readonly type: string;
    readonly value: string;
} | {
    readonly kind: 'unsupported';
    readonly tag: number;
};
/** Every subject alternative name, of whatever kind (RFC 5280, section 4.2.1.6). */
export declare function subjectAltNames(certificate: Certificate): GeneralName[];
export declare function basicConstraints(certificate: Certificate): {
    ca: boolean;
    pathLength?: number;
};
/** undefined where the certificate does not restrict it. */
export declare function keyUsage(certificate: Certificate): {
    digitalSignature: boolean;
    keyCertSign: boolean;
} | undefined;
/** undefined where the certificate does not restrict it. */
export declare function extendedKeyUsage(certificate: Certificate): string[] | undefined;
/** An extension that must not be ignored (RFC 5280, section 4.2) and that we do not know. */
export declare function unknownCriticalExtension(certificate: Certificate): string | undefined;
export declare function isValidAt({ notBefore, notAfter }: Certificate, time: Date): boolean;
/** The text of a DER UTF8String, and nothing after it. @throws CertificateError */
export declare function parseUtf8String(der: Buffer): string;
export declare function decodeUtf8(bytes: Buffer): string;

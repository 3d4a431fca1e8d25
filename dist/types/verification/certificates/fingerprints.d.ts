import type { PathCertificate } from './certificate-path.ts';
/** Hex SHA-256 of certificates and of their keys, as a deny list may name them: of a key as it is written there, and in its plain form. */
export declare function fingerprintsOf(certificates: readonly PathCertificate[]): string[];

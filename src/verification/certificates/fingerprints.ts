import { sha256Hex } from '../../model/digest.ts';
import { keyFingerprint } from '../../statement/signing-key.ts';
import type { PathCertificate } from './certificate-path.ts';

/** Hex SHA-256 of certificates and of their keys, as a deny list may name them: of a key as it is written there, and in its plain form. */
export function fingerprintsOf(certificates: readonly PathCertificate[]): string[] {
  const all = certificates.flatMap(({ parsed, x509 }) => [
    sha256Hex(parsed.der),
    sha256Hex(parsed.publicKey),
    keyFingerprint(x509.publicKey),
  ]);
  return [...new Set(all)];
}

import {
  basicConstraints,
  type Certificate,
  extendedKeyUsage,
  keyUsage,
  OID,
  subjectAltNames,
  unknownCriticalExtension,
} from './certificate.ts';
import { type FulcioExtensions, fulcioExtensions, issuerOf } from './fulcio-extensions.ts';

/** `otherName` of Fulcio: a user name (fulcio, oid-info.md, 1.3.6.1.4.1.57264.1.7). */
const FULCIO_USER_NAME = '1.3.6.1.4.1.57264.1.7';

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
export function leafFaults(certificate: Certificate): string[] {
  const faults: string[] = [];
  const critical = unknownCriticalExtension(certificate);
  if (critical !== undefined) faults.push(`the certificate has critical extension ${critical}, which is unknown`);
  if (basicConstraints(certificate).ca) faults.push('the certificate is that of an authority');
  if (keyUsage(certificate)?.digitalSignature !== true) faults.push('the certificate is not for digital signatures');
  if (extendedKeyUsage(certificate)?.includes(OID.codeSigning) !== true) {
    faults.push('the certificate is not for code signing');
  }
  // With two names a verifier of one and a verifier of the other would accept two signers.
  const names = subjectAltNames(certificate);
  if (names.length !== 1) faults.push(`the certificate has ${names.length} subject alternative names, not one`);
  else if (nameOf(certificate) === undefined)
    faults.push('the certificate names its holder neither by URI nor by e-mail');
  if (issuerOf(fulcioExtensions(certificate)) === undefined) faults.push('the certificate names no OIDC issuer');
  return faults;
}

/** Identity of a certificate without {@link leafFaults}. @throws CertificateError */
export function certificateIdentity(certificate: Certificate): CertificateIdentity | undefined {
  const extensions = fulcioExtensions(certificate);
  const san = nameOf(certificate);
  const issuer = issuerOf(extensions);
  return san === undefined || issuer === undefined ? undefined : { san, issuer, extensions };
}

function nameOf(certificate: Certificate): string | undefined {
  const [name, ...more] = subjectAltNames(certificate);
  if (name === undefined || more.length > 0) return undefined;
  switch (name.kind) {
    case 'uri':
    case 'email':
      return name.value;
    case 'other-name':
      return name.type === FULCIO_USER_NAME ? name.value : undefined;
    case 'unsupported':
      return undefined;
  }
}

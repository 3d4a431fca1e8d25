import { X509Certificate } from 'node:crypto';
import { isStrongRsa } from '../signatures/signature-key.ts';
import {
  basicConstraints,
  type Certificate,
  extendedKeyUsage,
  isValidAt,
  keyUsage,
  OID,
  unknownCriticalExtension,
} from './certificate.ts';

/** Our reading of a certificate beside OpenSSL's, which verifies signatures. */
export interface PathCertificate {
  readonly parsed: Certificate;
  readonly x509: X509Certificate;
}

export function pathCertificate(parsed: Certificate): PathCertificate {
  return { parsed, x509: new X509Certificate(parsed.der) };
}

/** From the leaf to a trusted certificate, both included. */
export type CertificatePath = readonly [PathCertificate, ...PathCertificate[]];

/**
 * The shortest path to a trusted certificate. Issuers are found by name and signature, certificates told apart by their
 * bytes: in the wild there are leaves with the name of their issuer. Breadth first, each certificate once, so that a bundle
 * full of cross-signed authorities costs no more than its square.
 */
export function findPath(
  leaf: PathCertificate,
  untrusted: readonly PathCertificate[],
  trusted: readonly PathCertificate[],
): CertificatePath | undefined {
  const anchors = new Set(trusted.map(bytesOf));
  const seen = new Set<string>([bytesOf(leaf)]);
  let paths: CertificatePath[] = [[leaf]];
  while (paths.length > 0) {
    const found = paths.find((path) => anchors.has(bytesOf(path[path.length - 1] as PathCertificate)));
    if (found) return found;
    paths = paths.flatMap((path) =>
      [...trusted, ...untrusted]
        .filter((issuer) => isNewIssuer(path, issuer, seen))
        .map((issuer): CertificatePath => [...path, issuer]),
    );
  }
  return undefined;
}

function isNewIssuer(path: CertificatePath, issuer: PathCertificate, seen: Set<string>): boolean {
  const subject = path[path.length - 1] as PathCertificate;
  if (seen.has(bytesOf(issuer)) || !issuer.parsed.subject.equals(subject.parsed.issuer)) return false;
  if (!isStrong(subject, issuer) || !subject.x509.verify(issuer.x509.publicKey)) return false;
  seen.add(bytesOf(issuer));
  return true;
}

/** By name and signature, whatever its algorithm: whether that will do is another question. */
export const isIssuedBy = (subject: PathCertificate, issuer: PathCertificate): boolean =>
  issuer.parsed.subject.equals(subject.parsed.issuer) && subject.x509.verify(issuer.x509.publicKey);

/** Those that a certificate is below, directly or by others of them. Not one path: all that lead up from it. */
export function authoritiesAbove(certificate: PathCertificate, among: readonly PathCertificate[]): PathCertificate[] {
  const above = new Set<PathCertificate>();
  const next: PathCertificate[] = [certificate];
  for (let one = next.pop(); one !== undefined; one = next.pop()) {
    const subject = one;
    const issuers = among.filter((issuer) => !above.has(issuer) && isIssuedBy(subject, issuer));
    for (const issuer of issuers) above.add(issuer);
    next.push(...issuers);
  }
  return [...above];
}

const bytesOf = ({ parsed }: PathCertificate): string => parsed.der.toString('latin1');

/** ECDSA, RSA PKCS#1 and Ed25519 with SHA-2: a list, since OpenSSL would still verify MD5. */
const SIGNATURE_ALGORITHMS: readonly string[] = [
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.3.101.112',
];

function isStrong(subject: PathCertificate, issuer: PathCertificate): boolean {
  const key = issuer.x509.publicKey;
  if (!SIGNATURE_ALGORITHMS.includes(subject.parsed.signatureAlgorithm)) return false;
  return key.asymmetricKeyType === 'ec' || key.asymmetricKeyType === 'ed25519' || isStrongRsa(key);
}

/** Why the path is refused at this time (RFC 5280, section 6.1), or undefined. */
export function pathFault(path: CertificatePath | undefined, now: Date): string | undefined {
  if (path === undefined) return 'no trusted certificate vouches for it';
  for (const [depth, { parsed, x509 }] of path.entries()) {
    const name = depth === 0 ? 'it' : `its authority ${x509.subject}`;
    if (!isValidAt(parsed, now)) {
      return `${name} is valid from ${parsed.notBefore.toISOString()} to ${parsed.notAfter.toISOString()} only, and now is ${now.toISOString()}`;
    }
    const critical = unknownCriticalExtension(parsed);
    if (critical !== undefined) return `${name} has critical extension ${critical}, which is unknown`;
    if (depth === 0) continue;
    const { ca, pathLength } = basicConstraints(parsed);
    if (!ca || keyUsage(parsed)?.keyCertSign === false) return `${name} is no certificate authority`;
    // Between an authority and the leaf, which does not count, lie depth - 1 others.
    if (pathLength !== undefined && depth - 1 > pathLength)
      return `${name} allows only ${pathLength} authorities below it`;
    const purposes = extendedKeyUsage(parsed);
    if (purposes !== undefined && !allowsCodeSigning(purposes)) return `${name} does not issue for code signing`;
  }
  return undefined;
}

const ANY_PURPOSE = '2.5.29.37.0';

function allowsCodeSigning(purposes: readonly string[]): boolean {
  return purposes.includes(OID.codeSigning) || purposes.includes(ANY_PURPOSE);
}

/** Why the certificate itself may not sign a model, or undefined: what it restricts must allow it, and it must say one of both. */
export function signingFault(certificate: Certificate): string | undefined {
  const usage = keyUsage(certificate);
  const purposes = extendedKeyUsage(certificate);
  if (usage?.digitalSignature === false) return 'it is not for digital signatures (key usage)';
  if (purposes !== undefined && !allowsCodeSigning(purposes)) return 'it is not for code signing (extended key usage)';
  if (usage === undefined && purposes === undefined) return 'it does not say that it may sign';
  return undefined;
}

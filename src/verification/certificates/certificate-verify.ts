import { X509Certificate } from 'node:crypto';
import { AttestModelError, messageOf } from '../../errors.ts';
import { sha256Hex } from '../../model/digest.ts';
import { curveHash } from '../../statement/signing-key.ts';
import { accepted, fail, type Outcome, pass, refused } from '../checks.ts';
import type { DsseContent, Material } from '../signatures/bundle.ts';
import { verifyDsse } from '../signatures/dsse-verify.ts';
import { parseCertificate } from './certificate.ts';
import { findPath, type PathCertificate, pathCertificate, pathFault, signingFault } from './certificate-path.ts';
import { fingerprintsOf } from './fingerprints.ts';

export interface CertificateSigner {
  readonly subject: string;
  /** Hex SHA-256 of the DER. */
  readonly sha256: string;
  /** Likewise of every certificate of the path, and of its key. */
  readonly fingerprints: readonly string[];
}

const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/**
 * The certificates that the verifier trusts, each of them: authorities, or the signer's own.
 * @throws AttestModelError INVALID_INPUT
 */
export function parseTrustedCertificates(pems: readonly string[]): PathCertificate[] {
  const texts = pems.flatMap((pem) => pem.match(PEM) ?? []);
  if (texts.length === 0) throw invalid('it holds no certificate');
  return texts.map((text) => {
    try {
      return pathCertificate(parseCertificate(new X509Certificate(text).raw));
    } catch (error) {
      throw invalid(messageOf(error), error);
    }
  });
}

function invalid(reason: string, cause?: unknown): AttestModelError {
  return new AttestModelError('INVALID_INPUT', `the certificate chain is not PEM of certificates: ${reason}`, {
    cause,
    guidance:
      'Name the files of the authority’s certificates, with BEGIN CERTIFICATE in them; a key is for --public-key.',
  });
}

const TITLE = 'The signature verifies with a certificate that a trusted one vouches for';

/** OMS 8.2, method `certificate`: path, purpose and validity now, then the signature with the leaf's key. */
export function verifyByCertificate(
  content: DsseContent,
  material: Material,
  trusted: readonly PathCertificate[],
  now: Date,
): Outcome<CertificateSigner> {
  if (material.kind !== 'chain') {
    const found = material.kind === 'certificate' ? 'a Sigstore certificate' : 'a key';
    const guidance = `The bundle was signed with ${found}. Verify it with ${material.kind === 'certificate' ? '--identity and --issuer' : '--public-key'}.`;
    const title = 'The bundle was signed with a certificate chain';
    return refused(fail('signature.method', title, { found, evidence: 'bundle', guidance }));
  }
  try {
    const [leaf, ...others] = material.ders.map((der) => pathCertificate(parseCertificate(der)));
    if (leaf === undefined) throw new Error('no certificate');
    const path = findPath(leaf, others, trusted);
    const fault = signingFault(leaf.parsed) ?? pathFault(path, now);
    if (fault !== undefined) return refused(untrusted(fault, leaf));
    const key = leaf.x509.publicKey;
    if (curveHash(key) === undefined)
      return refused(untrusted('its key is not on the curves P-256, P-384, P-521', leaf));
    const fingerprints = fingerprintsOf(path ?? []);
    const signer = { subject: leaf.x509.subject, sha256: sha256Hex(leaf.parsed.der), fingerprints };
    const details = { found: signer.sha256, evidence: `certificate ${signer.subject}` };
    if (verifyDsse(key, content)) return accepted(signer, pass('signature.cryptography', TITLE, details));
    const guidance = 'The bundle was altered after it was signed: get it anew from where it was published.';
    return refused(fail('signature.cryptography', TITLE, { ...details, guidance }));
  } catch (error) {
    // A stranger's certificate that does not parse is refused, whatever the parser throws.
    const guidance = 'Get the bundle anew from where it was published.';
    return refused(fail('signature.certificate', TITLE, { found: messageOf(error), evidence: 'bundle', guidance }));
  }
}

function untrusted(fault: string, leaf: PathCertificate) {
  return fail('signature.certificate', 'A trusted certificate vouches for the signing certificate, which may sign', {
    found: fault,
    evidence: `certificate ${leaf.x509.subject} (sha256 ${sha256Hex(leaf.parsed.der)})`,
    guidance:
      'Name the authority that issued it (--certificate-chain) if you trust it, or ask for a new signature. What has ended is judged by the clock of this machine: check it.',
  });
}

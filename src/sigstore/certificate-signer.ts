import { createHash, X509Certificate } from 'node:crypto';
import { AttestModelError, messageOf } from '../errors.ts';
import { assertNotAborted } from './abort.ts';
import { hashOfKey, signedBundle } from './dsse.ts';
import { readPrivateKey } from './private-key.ts';
import type { Signer } from './signer.ts';

const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const PEM_CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

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
export function createCertificateSigner(options: CertificateSignerOptions): Signer {
  const key = readPrivateKey(options.keyPem, options.passphrase, 'the private key');
  const hash = hashOfKey(key, 'the private key');
  const [leaf, ...more] = readCertificates(options.certPem, 'the signing certificate');
  if (!leaf.checkPrivateKey(key)) {
    throw invalid('the signing certificate is not for this private key', 'Name the certificate issued for the key.');
  }
  assertMaySign(leaf, options.now ?? new Date());
  const chain = options.chainPems.flatMap((pem) => readCertificates(pem, 'the certificate chain'));
  const certificates = unique([leaf, ...more, ...chain]).map((raw) => ({ rawBytes: raw.toString('base64') }));
  return {
    describe: {
      method: 'certificate',
      subject: leaf.subject.replaceAll('\n', ', '),
      sha256: createHash('sha256').update(leaf.raw).digest('hex'),
    },
    sign: async (payload, payloadType, signal) => {
      assertNotAborted(signal);
      return signedBundle(key, hash, { x509CertificateChain: { certificates } }, payload, payloadType);
    },
  };
}

function readCertificates(pem: string, label: string): [X509Certificate, ...X509Certificate[]] {
  const found = pem.match(PEM_CERTIFICATE);
  if (found === null)
    throw invalid(`${label} holds no PEM certificate`, 'Name a file with -----BEGIN CERTIFICATE----- in it.');
  const certificates = found.map((text) => {
    try {
      return new X509Certificate(text);
    } catch (error) {
      throw invalid(
        `${label} does not parse: ${messageOf(error)}`,
        'Check it with: openssl x509 -noout -text -in FILE',
        error,
      );
    }
  });
  return certificates as [X509Certificate, ...X509Certificate[]];
}

/** OMS v1.0, section 8.2, seen from the signer: expired, or not meant for signing code, is refused by verifiers. */
function assertMaySign(leaf: X509Certificate, now: Date): void {
  if (now < leaf.validFromDate || now > leaf.validToDate) {
    const when = `${leaf.validFromDate.toISOString()} to ${leaf.validToDate.toISOString()}`;
    throw invalid(
      `the signing certificate is valid from ${when}, not now`,
      'Get a new certificate; verifiers refuse this one.',
    );
  }
  // Node names the extended key usages `keyUsage`; undefined: no such extension.
  const usages = leaf.keyUsage as readonly string[] | undefined;
  if (usages !== undefined && !usages.includes(CODE_SIGNING)) {
    throw invalid(
      `the signing certificate's extended key usage is ${usages.join(', ')}, without code signing (${CODE_SIGNING})`,
      'Get a certificate for code signing; verifiers refuse this one.',
    );
  }
}

/** A leaf that also stands in the chain file is written once. */
function unique(certificates: readonly X509Certificate[]): Buffer[] {
  return [...new Map(certificates.map(({ raw }) => [raw.toString('hex'), raw])).values()];
}

function invalid(message: string, guidance: string, cause?: unknown): AttestModelError {
  return new AttestModelError('INVALID_INPUT', message, { guidance, cause });
}

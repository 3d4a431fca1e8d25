import 'reflect-metadata';
import { KeyObject, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto as unknown as Parameters<typeof x509.cryptoProvider.set>[0]);

const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };
const DAY = 86_400_000;
export const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';

export interface Issued {
  readonly certPem: string;
  readonly keyPem: string;
  readonly certificate: x509.X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

export interface IssueOptions {
  readonly issuer?: Issued;
  readonly curve?: string;
  readonly ca?: boolean;
  /** Extended key usages; default code signing; null: no such extension. */
  readonly usages?: readonly string[] | null;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

/** A certificate and its key, self-signed or by `issuer`. */
export async function issue(subject: string, options: IssueOptions = {}): Promise<Issued> {
  const curve = { name: 'ECDSA', namedCurve: options.curve ?? 'P-256' };
  const keys = (await webcrypto.subtle.generateKey(curve, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const usages = options.usages === undefined ? [CODE_SIGNING] : options.usages;
  const certificate = await x509.X509CertificateGenerator.create({
    subject,
    issuer: options.issuer?.certificate.subject ?? subject,
    serialNumber: Buffer.from(webcrypto.getRandomValues(new Uint8Array(8))).toString('hex'),
    notBefore: options.notBefore ?? new Date(Date.now() - DAY),
    notAfter: options.notAfter ?? new Date(Date.now() + DAY),
    publicKey: keys.publicKey,
    signingKey: (options.issuer?.keys ?? keys).privateKey,
    signingAlgorithm: SIGNING,
    extensions: [
      new x509.BasicConstraintsExtension(options.ca ?? false, undefined, true),
      new x509.KeyUsagesExtension(
        options.ca ? x509.KeyUsageFlags.keyCertSign : x509.KeyUsageFlags.digitalSignature,
        true,
      ),
      ...(options.ca || usages === null ? [] : [new x509.ExtendedKeyUsageExtension([...usages])]),
    ],
  });
  const keyPem = KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString();
  return { certPem: `${certificate.toString('pem')}\n`, keyPem, certificate, keys };
}

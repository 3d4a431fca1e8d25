import 'reflect-metadata';
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, webcrypto } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import { Certificate } from '@peculiar/asn1-x509';
import * as x509 from '@peculiar/x509';
import type { CtLog } from './ct-log.ts';
import { der, OCTET_STRING } from './der.ts';

x509.cryptoProvider.set(webcrypto);

const OID_SCT_LIST = '1.3.6.1.4.1.11129.2.4.2';
export const EKU_CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
export const EKU_TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** The keys live in this process only, so the period tells nothing; tests need room to sign in the past and future. */
export const CA_VALIDITY = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2049-12-31T23:59:59Z') };

/** A certificate with the key that signs for it. */
export interface Authority {
  readonly certificate: x509.X509Certificate;
  readonly privateKey: KeyObject;
  /** SPKI, DER. */
  readonly publicKey: Buffer;
}

export interface SubjectName {
  readonly type: 'url' | 'email' | 'dns';
  readonly value: string;
}

/** Everything Fulcio decides about a leaf; tests bend each of it. */
export interface LeafRequest {
  /** SPKI, DER. */
  readonly publicKey: Uint8Array;
  readonly sans: readonly SubjectName[];
  /** Extra extensions: DER values by OID, in this order. */
  readonly extensions?: readonly { readonly oid: string; readonly value: Uint8Array; readonly critical?: boolean }[];
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Extended key usages; default code signing, `[]` leaves the extension out. */
  readonly eku?: readonly string[];
  readonly sanCritical?: boolean;
  /** Subject as JSON name; default empty, as Fulcio's. */
  readonly subject?: x509.JsonName;
  /** Leave out the SCT, or sign it with another log. */
  readonly ctLog?: CtLog;
  /** When the log says it saw it; default notBefore. */
  readonly sctAt?: Date;
}

const caKeyUsage = new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true);
const caName = (organization: string, commonName: string): x509.JsonName => [
  { O: [organization] },
  { CN: [commonName] },
];

/** A self-signed root. `pathLength`: how many CAs may follow. */
export function createRoot(organization: string, commonName: string, pathLength: number): Promise<Authority> {
  const name = caName(organization, commonName);
  return issue({ name, usage: caKeyUsage, ca: pathLength, curve: 'P-384' });
}

/** An intermediate CA restricted to `eku`, or with `ca: false` an end entity such as a TSA's signer. */
export function createChild(
  parent: Authority,
  of: { organization: string; commonName: string; eku: string; ca: boolean },
): Promise<Authority> {
  const usage = of.ca ? caKeyUsage : new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true);
  const eku = new x509.ExtendedKeyUsageExtension([of.eku], !of.ca); // RFC 3161, 2.3: critical in a TSA's certificate
  const name = caName(of.organization, of.commonName);
  return issue({ name, usage, parent, eku, ...(of.ca ? { ca: 0, curve: 'P-384' } : { curve: 'P-256' }) });
}

interface Issue {
  name: x509.JsonName;
  usage: x509.Extension;
  curve: 'P-256' | 'P-384';
  ca?: number;
  eku?: x509.Extension;
  parent?: Authority;
}

async function issue({ name, usage, curve, ca, eku, parent }: Issue): Promise<Authority> {
  const keys = generateKeyPairSync('ec', { namedCurve: curve });
  const publicKey = keys.publicKey.export({ format: 'der', type: 'spki' });
  const signer = parent ?? { privateKey: keys.privateKey, publicKey };
  const certificate = await x509.X509CertificateGenerator.create({
    ...CA_VALIDITY,
    ...signing(signer.privateKey),
    serialNumber: serialNumber(),
    subject: name,
    issuer: parent?.certificate.subjectName ?? name,
    publicKey,
    extensions: [
      new x509.BasicConstraintsExtension(ca !== undefined, ca, true),
      usage,
      ...(eku === undefined ? [] : [eku]),
      ...identifiers(publicKey, signer.publicKey),
    ],
  });
  return { certificate, privateKey: keys.privateKey, publicKey };
}

/** A leaf as Fulcio makes it: the CT log signs it without the SCT list, which is then added as the last extension. */
export async function issueLeaf(ca: Authority, request: LeafRequest): Promise<x509.X509Certificate> {
  const eku = request.eku ?? [EKU_CODE_SIGNING];
  const extensions = [
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    ...(eku.length === 0 ? [] : [new x509.ExtendedKeyUsageExtension([...eku])]),
    ...identifiers(request.publicKey, ca.publicKey),
    ...(request.sans.length === 0
      ? []
      : [new x509.SubjectAlternativeNameExtension([...request.sans], request.sanCritical ?? true)]),
    ...(request.extensions ?? []).map(
      ({ oid, value, critical }) => new x509.Extension(oid, critical ?? false, bytes(value)),
    ),
  ];
  const params = {
    ...signing(ca.privateKey),
    serialNumber: serialNumber(),
    ...(request.subject === undefined ? {} : { subject: request.subject }),
    issuer: ca.certificate.subjectName,
    notBefore: request.notBefore,
    notAfter: request.notAfter,
    publicKey: bytes(request.publicKey),
  };
  const precert = await x509.X509CertificateGenerator.create({ ...params, extensions });
  if (request.ctLog === undefined) return precert;
  const tbs = Buffer.from(AsnConvert.serialize(AsnConvert.parse(precert.rawData, Certificate).tbsCertificate));
  const list = request.ctLog.sctList(tbs, ca.publicKey, request.sctAt ?? request.notBefore);
  const sct = new x509.Extension(OID_SCT_LIST, false, bytes(der(OCTET_STRING, list)));
  return await x509.X509CertificateGenerator.create({ ...params, extensions: [...extensions, sct] });
}

interface Signing {
  readonly signingKey: webcrypto.CryptoKey;
  readonly signingAlgorithm: { readonly name: 'ECDSA'; readonly hash: string };
}

/** The curve fixes the hash, as everywhere in Sigstore. */
function signing(key: KeyObject): Signing {
  const curve = key.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 'P-384' : 'P-256';
  const signingKey = key.toCryptoKey({ name: 'ECDSA', namedCurve: curve }, false, ['sign']);
  return { signingKey, signingAlgorithm: { name: 'ECDSA', hash: curve === 'P-384' ? 'SHA-384' : 'SHA-256' } };
}

/** RFC 5280, 4.2.1.2, method 1 asks for SHA-1 of the key; any unique value does, and SHA-256 raises no questions. */
function identifiers(own: Uint8Array, issuer: Uint8Array): x509.Extension[] {
  const id = (spki: Uint8Array): string => createHash('sha256').update(spki).digest('hex').slice(0, 40);
  return [new x509.SubjectKeyIdentifierExtension(id(own)), new x509.AuthorityKeyIdentifierExtension(id(issuer))];
}

/** 20 bytes at most and positive (RFC 5280, 4.1.2.2); the fixed first bits keep DER's length constant. */
export function serialNumber(): string {
  const serial = randomBytes(20);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial.toString('hex');
}

const bytes = (data: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(data);

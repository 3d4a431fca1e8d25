import { ASN1Obj } from '@sigstore/core';
import { messageOf } from '../../errors.ts';

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
export const MAX_CERTIFICATE_BYTES = 16_384;

export class CertificateError extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`certificate refused: ${reason}`);
    this.name = 'CertificateError';
    this.reason = reason;
  }
}

export const OID = {
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
  codeSigning: '1.3.6.1.5.5.7.3.3',
} as const;

const SEQUENCE = 0x10;
const BOOLEAN = 0x01;
const OCTET_STRING = 0x04;

/** @throws CertificateError where it is not DER, or has an extension twice: readers differ on which of the two counts */
export function parseCertificate(der: Buffer): Certificate {
  // The parser's work on one identifier or integer grows with the square of its length: hours, for a certificate of 1 MB.
  if (der.length > MAX_CERTIFICATE_BYTES) throw new CertificateError(`it has ${der.length} bytes`);
  return readDer('not a DER certificate', () => {
    const root = ASN1Obj.parseBuffer(Buffer.from(der));
    const [tbs, algorithm] = members(root);
    const fields = members(tbs);
    // version [0] is absent in v1, which has no extensions and so is no certificate of ours.
    const [version, , , issuer, validity, subject, spki] = fields;
    if (!version?.tag.isContextSpecific(0x00)) throw new CertificateError('not X.509 v3');
    const [notBefore, notAfter] = members(validity);
    return {
      der,
      signatureAlgorithm: present(members(algorithm)[0]).toOID(),
      issuer: present(issuer).toDER(),
      subject: present(subject).toDER(),
      notBefore: date(notBefore),
      notAfter: date(notAfter),
      publicKey: present(spki).toDER(),
      extensions: readExtensions(fields.find((field) => field.tag.isContextSpecific(0x03))),
    };
  });
}

function readExtensions(field: ASN1Obj | undefined): Map<string, Extension> {
  const extensions = new Map<string, Extension>();
  for (const extension of field ? members(field.subs[0]) : []) {
    const parts = members(extension);
    const oid = present(parts[0]).toOID();
    const value = present(parts.at(-1));
    if (!isUniversal(value, OCTET_STRING) || parts.length > 3) {
      throw new CertificateError(`extension ${oid} is malformed`);
    }
    if (extensions.has(oid)) throw new CertificateError(`extension ${oid} is there twice`);
    extensions.set(oid, { critical: parts.length === 3 && present(parts[1]).toBoolean(), value: value.value });
  }
  return extensions;
}

export type GeneralName =
  | { readonly kind: 'uri' | 'email'; readonly value: string }
  | { readonly kind: 'other-name'; readonly type: string; readonly value: string }
  | { readonly kind: 'unsupported'; readonly tag: number };

/** Every subject alternative name, of whatever kind (RFC 5280, section 4.2.1.6). */
export function subjectAltNames(certificate: Certificate): GeneralName[] {
  return readExtension(certificate, OID.subjectAltName, (value) => members(value).map(generalName)) ?? [];
}

function generalName(name: ASN1Obj): GeneralName {
  if (name.tag.isContextSpecific(0x01)) return { kind: 'email', value: ia5(name.value) };
  if (name.tag.isContextSpecific(0x06)) return { kind: 'uri', value: ia5(name.value) };
  if (!name.tag.isContextSpecific(0x00)) return { kind: 'unsupported', tag: name.tag.number };
  const [type, value] = name.subs;
  const text = value?.subs[0];
  if (text === undefined) throw new CertificateError('a malformed otherName');
  return { kind: 'other-name', type: present(type).toOID(), value: utf8String(text) };
}

/** Codes above 127 are no IA5String; decoded as 'ascii' they would turn into other letters. */
function ia5(bytes: Buffer): string {
  if (bytes.some((byte) => byte < 0x20 || byte > 0x7e))
    throw new CertificateError('a name with other than printable ASCII');
  return bytes.toString('latin1');
}

export function basicConstraints(certificate: Certificate): { ca: boolean; pathLength?: number } {
  const found = readExtension(certificate, OID.basicConstraints, (value) => {
    const [first, second] = members(value);
    const ca = first !== undefined && isUniversal(first, BOOLEAN) && first.toBoolean();
    return { ca, ...(second !== undefined && { pathLength: Number(second.toInteger()) }) };
  });
  return found ?? { ca: false };
}

/** undefined where the certificate does not restrict it. */
export function keyUsage(certificate: Certificate): { digitalSignature: boolean; keyCertSign: boolean } | undefined {
  return readExtension(certificate, OID.keyUsage, (value) => {
    const bits = value.toBitString();
    return { digitalSignature: bits[0] === 1, keyCertSign: bits[5] === 1 };
  });
}

/** undefined where the certificate does not restrict it. */
export function extendedKeyUsage(certificate: Certificate): string[] | undefined {
  return readExtension(certificate, OID.extendedKeyUsage, (value) => members(value).map((purpose) => purpose.toOID()));
}

/** An extension that must not be ignored (RFC 5280, section 4.2) and that we do not know. */
export function unknownCriticalExtension(certificate: Certificate): string | undefined {
  const known: readonly string[] = [OID.keyUsage, OID.subjectAltName, OID.basicConstraints, OID.extendedKeyUsage];
  return [...certificate.extensions].find(([oid, { critical }]) => critical && !known.includes(oid))?.[0];
}

export function isValidAt({ notBefore, notAfter }: Certificate, time: Date): boolean {
  return notBefore <= time && time <= notAfter;
}

/** The text of a DER UTF8String, and nothing after it. @throws CertificateError */
export function parseUtf8String(der: Buffer): string {
  return readDer('not a UTF8String', () => utf8String(ASN1Obj.parseBuffer(Buffer.from(der))));
}

function utf8String(value: ASN1Obj): string {
  if (!isUniversal(value, 0x0c) || value.tag.constructed) throw new CertificateError('not a UTF8String');
  return decodeUtf8(value.value);
}

export function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CertificateError('text that is not UTF-8');
  }
}

function readExtension<T>(certificate: Certificate, oid: string, read: (value: ASN1Obj) => T): T | undefined {
  const extension = certificate.extensions.get(oid);
  return (
    extension && readDer(`extension ${oid} is malformed`, () => read(ASN1Obj.parseBuffer(Buffer.from(extension.value))))
  );
}

/** The parser throws whatever comes: on a certificate made by a stranger each of those means that it is malformed. */
function readDer<T>(reason: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof CertificateError) throw error;
    throw new CertificateError(`${reason} (${messageOf(error)})`);
  }
}

function members(value: ASN1Obj | undefined): ASN1Obj[] {
  if (value === undefined || !isUniversal(value, SEQUENCE)) throw new CertificateError('a SEQUENCE is missing');
  return value.subs;
}

function present(value: ASN1Obj | undefined): ASN1Obj {
  if (value === undefined) throw new CertificateError('a field is missing');
  return value;
}

function date(value: ASN1Obj | undefined): Date {
  const time = present(value).toDate();
  if (Number.isNaN(time.getTime())) throw new CertificateError('a date that is none');
  return time;
}

function isUniversal(value: ASN1Obj, tag: number): boolean {
  return value.tag.isUniversal() && value.tag.number === tag;
}

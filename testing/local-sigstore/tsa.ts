import 'reflect-metadata';
import { createHash, sign } from 'node:crypto';
import * as cms from '@peculiar/asn1-cms';
import { AsnConvert, AsnObjectIdentifierConverter, OctetString } from '@peculiar/asn1-schema';
import * as tsp from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier, Certificate, Time } from '@peculiar/asn1-x509';
import type { X509Certificate } from '@peculiar/x509';
import { type Authority, serialNumber } from './ca.ts';
import { der, OCTET_STRING, SEQUENCE, SET } from './der.ts';
import { type Handler, HttpError, json } from './server.ts';

const OID = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  /** sigstore's timestamp authority. */
  policy: '1.3.6.1.4.1.57264.2',
} as const;
const DIGEST_BYTES: Readonly<Record<string, number>> = { [OID.sha256]: 32, [OID.sha384]: 48, [OID.sha512]: 64 };

export interface TimestampAuthority {
  readonly signer: Authority;
  readonly root: X509Certificate;
}

interface Imprint {
  readonly algorithm: string;
  readonly digest: Uint8Array;
  readonly nonce?: ArrayBuffer;
  readonly certificates: boolean;
}

/** `POST /api/v1/timestamp`: RFC 3161 requests, and the JSON form that sigstore-js sends. */
export function timestampHandler(tsa: TimestampAuthority, now: () => Date): Handler {
  return ({ body, headers }) => {
    const request = headers['content-type'] === 'application/json' ? fromJson(body) : fromDer(body);
    if (request === undefined || DIGEST_BYTES[request.algorithm] !== request.digest.length) {
      throw new HttpError(json(400, { code: 400, message: 'Error generating timestamp response' }));
    }
    const reply = respond(tsa, request, now());
    return { status: 201, body: reply, headers: { 'content-type': 'application/timestamp-reply' } };
  };
}

/** A TimeStampResp (DER) that says `data` existed at `at`. */
export function timestamp(tsa: TimestampAuthority, data: Uint8Array, at: Date): Buffer {
  const digest = createHash('sha256').update(data).digest();
  return respond(tsa, { algorithm: OID.sha256, digest, certificates: false }, at);
}

function fromJson(body: Buffer): Imprint | undefined {
  try {
    const { artifactHash, hashAlgorithm, certificates } = JSON.parse(body.toString('utf8'));
    const algorithm = OID[String(hashAlgorithm).toLowerCase() as 'sha256'] ?? '';
    return { algorithm, digest: Buffer.from(String(artifactHash), 'base64'), certificates: certificates === true };
  } catch {
    return undefined;
  }
}

function fromDer(body: Buffer): Imprint | undefined {
  try {
    const { messageImprint, nonce, certReq } = AsnConvert.parse(body, tsp.TimeStampReq);
    if (nonce !== undefined && !isMinimal(new Uint8Array(nonce))) return undefined;
    const digest = new Uint8Array(messageImprint.hashedMessage.buffer);
    const algorithm = messageImprint.hashAlgorithm.algorithm;
    return { algorithm, digest, certificates: certReq, ...(nonce === undefined ? {} : { nonce }) };
  } catch {
    return undefined;
  }
}

/** DER integers have no superfluous leading bytes; the real authority refuses a random nonce that was not normalised. */
function isMinimal([first, second]: Uint8Array): boolean {
  return second === undefined || !((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
}

function respond(tsa: TimestampAuthority, imprint: Imprint, at: Date): Buffer {
  const genTime = new Date(Math.floor(at.getTime() / 1000) * 1000); // whole seconds: the encoding all parsers know
  const info = new tsp.TSTInfo({
    version: 1,
    policy: OID.policy,
    messageImprint: new tsp.MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithm: imprint.algorithm, parameters: null }),
      hashedMessage: new OctetString(Buffer.from(imprint.digest)),
    }),
    serialNumber: new Uint8Array(Buffer.from(serialNumber(), 'hex')).buffer,
    genTime,
    accuracy: new tsp.Accuracy({ seconds: 1 }),
    ...(imprint.nonce === undefined ? {} : { nonce: imprint.nonce }),
  });
  const signedData = signed(tsa, Buffer.from(AsnConvert.serialize(info)), genTime, imprint.certificates);
  const token = new tsp.TimeStampToken({ contentType: cms.id_signedData, content: AsnConvert.serialize(signedData) });
  const status = new tsp.PKIStatusInfo({ status: tsp.PKIStatus.granted });
  return Buffer.from(AsnConvert.serialize(new tsp.TimeStampResp({ status, timeStampToken: token })));
}

/** CMS SignedData over a TSTInfo (RFC 3161, section 2.4.2). */
function signed(tsa: TimestampAuthority, info: Buffer, at: Date, withCertificates: boolean): cms.SignedData {
  const { issuer, serialNumber } = AsnConvert.parse(tsa.signer.certificate.rawData, Certificate).tbsCertificate;
  const attributes = signedAttributes(tsa, info, at);
  const sha256 = new AlgorithmIdentifier({ algorithm: OID.sha256, parameters: null });
  const signerInfo = new cms.SignerInfo({
    version: 1,
    sid: new cms.SignerIdentifier({
      issuerAndSerialNumber: new cms.IssuerAndSerialNumber({ issuer, serialNumber }),
    }),
    digestAlgorithm: sha256,
    signedAttrs: attributes.map((attribute) => AsnConvert.parse(attribute, cms.Attribute)),
    signatureAlgorithm: new AlgorithmIdentifier({ algorithm: OID.ecdsaWithSha256 }),
    signature: new OctetString(sign('sha256', der(SET, ...attributes), tsa.signer.privateKey)),
  });
  const choice = (raw: ArrayBuffer): cms.CertificateChoices =>
    new cms.CertificateChoices({ certificate: AsnConvert.parse(raw, Certificate) });
  return new cms.SignedData({
    version: 3,
    digestAlgorithms: new cms.DigestAlgorithmIdentifiers([sha256]),
    encapContentInfo: new cms.EncapsulatedContentInfo({
      eContentType: tsp.id_ct_tstInfo,
      eContent: new cms.EncapsulatedContent({ single: new OctetString(info) }),
    }),
    signerInfos: new cms.SignerInfos([signerInfo]),
    ...(withCertificates
      ? { certificates: new cms.CertificateSet([choice(tsa.signer.certificate.rawData), choice(tsa.root.rawData)]) }
      : {}),
  });
}

/** In DER's order of a SET OF: by their encodings. */
function signedAttributes(tsa: TimestampAuthority, info: Buffer, at: Date): Buffer[] {
  const sha256 = (data: Uint8Array): Buffer => createHash('sha256').update(data).digest();
  const certificateHash = sha256(Buffer.from(tsa.signer.certificate.rawData));
  const values = {
    [OID.contentType]: oid(tsp.id_ct_tstInfo),
    [OID.signingTime]: Buffer.from(AsnConvert.serialize(new Time(at))),
    [OID.messageDigest]: der(OCTET_STRING, sha256(info)),
    // RFC 5816: names the certificate by SHA-256, so that another one of the same key cannot take its place.
    [OID.signingCertificateV2]: der(SEQUENCE, der(SEQUENCE, der(SEQUENCE, der(OCTET_STRING, certificateHash)))),
  };
  const attributes = Object.entries(values).map(([type, value]) => der(SEQUENCE, oid(type), der(SET, value)));
  return attributes.sort(Buffer.compare);
}

const oid = (value: string): Buffer => Buffer.from(AsnObjectIdentifierConverter.toASN(value).toBER());

import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import canonicalize from 'canonicalize';
import { decodeJwt } from 'jose';
import { certificateContent } from './fulcio.ts';
import type { CertificateRequest, ClaimOverrides, LocalSigstore, TransparencyLogEntryJson } from './local-sigstore.ts';
import { pae } from './verifier-key.ts';

/** A bundle of the embedded Sigstore's keys that says whatever a test wants; by default an honest one. */
export interface Forgery {
  readonly payload: Uint8Array | string;
  readonly payloadType?: string;
  /** Claims of the token that the certificate is made of. */
  readonly claims?: ClaimOverrides;
  /** What to change in the certificate that Fulcio would issue for these claims. */
  readonly certificate?: Partial<CertificateRequest>;
  readonly rekor?: 1 | 2 | 'none';
  /** What to change in the log entry's body before it is logged. */
  readonly logBody?: (body: LogBody) => unknown;
  readonly integratedTime?: Date;
  /** Default now; `false`: no timestamp. */
  readonly timestamp?: Date | false;
  /** What is put into the envelope in place of the signature; the log and the timestamp have it too. */
  readonly signature?: (signature: Buffer) => Buffer;
}

// biome-ignore lint/suspicious/noExplicitAny: tests reach into any field of it
type LogBody = any;

export interface ForgedBundle {
  mediaType: string;
  verificationMaterial: {
    certificate: { rawBytes: string };
    tlogEntries: TransparencyLogEntryJson[];
    timestampVerificationData?: { rfc3161Timestamps: { signedTimestamp: string }[] };
  };
  dsseEnvelope: { payload: string; payloadType: string; signatures: { sig: string; keyid?: string }[] };
}

export async function forgeBundle(sigstore: LocalSigstore, forgery: Forgery): Promise<ForgedBundle> {
  const payload = Buffer.from(forgery.payload as Uint8Array);
  const payloadType = forgery.payloadType ?? 'application/vnd.in-toto+json';
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const claims = decodeJwt(await sigstore.mintToken(forgery.claims));
  const [certificate = new Uint8Array()] = await sigstore.issueCertificate({
    publicKey: keys.publicKey.export({ format: 'der', type: 'spki' }),
    ...certificateContent(claims, 'https://github.com'),
    ...forgery.certificate,
  });
  const honest = sign('sha256', pae(payloadType, payload), keys.privateKey);
  const signature = forgery.signature?.(honest) ?? honest;
  const sig = signature.toString('base64');
  const rawBytes = Buffer.from(certificate).toString('base64');
  const times = forgery.timestamp === false ? [] : [sigstore.timestamp(signature, forgery.timestamp)];
  const rfc3161Timestamps = times.map((time) => ({ signedTimestamp: Buffer.from(time).toString('base64') }));
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: {
      certificate: { rawBytes },
      tlogEntries: logEntries(sigstore, forgery, { payloadType, payload, sig, rawBytes }),
      ...(times.length === 0 ? {} : { timestampVerificationData: { rfc3161Timestamps } }),
    },
    dsseEnvelope: { payload: payload.toString('base64'), payloadType, signatures: [{ sig }] },
  };
}

interface Signed {
  readonly payloadType: string;
  readonly payload: Buffer;
  readonly sig: string;
  readonly rawBytes: string;
}

function logEntries(sigstore: LocalSigstore, forgery: Forgery, signed: Signed): TransparencyLogEntryJson[] {
  const { rekor = 1, logBody = (body) => body, integratedTime } = forgery;
  if (rekor === 'none') return [];
  const body = canonicalize(logBody(rekor === 1 ? dsseBody(signed) : hashedrekordBody(signed))) ?? '';
  return [sigstore.logEntry(rekor, Buffer.from(body), integratedTime === undefined ? {} : { integratedTime })];
}

function dsseBody({ payloadType, payload, sig, rawBytes }: Signed): LogBody {
  const hash = (data: Uint8Array | string): object => ({
    algorithm: 'sha256',
    value: createHash('sha256').update(data).digest('hex'),
  });
  const envelope = JSON.stringify({ payload: payload.toString('base64'), payloadType, signatures: [{ sig }] });
  const pem = `-----BEGIN CERTIFICATE-----\n${rawBytes.replaceAll(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`;
  const signatures = [{ signature: sig, verifier: Buffer.from(pem).toString('base64') }];
  const spec = { envelopeHash: hash(envelope), payloadHash: hash(payload), signatures };
  return { apiVersion: '0.0.1', kind: 'dsse', spec };
}

function hashedrekordBody({ payloadType, payload, sig, rawBytes }: Signed): LogBody {
  const digest = createHash('sha256').update(pae(payloadType, payload)).digest('base64');
  const verifier = { keyDetails: 'PKIX_ECDSA_P256_SHA_256', x509Certificate: { rawBytes } };
  const hashedRekordV002 = { data: { algorithm: 'SHA2_256', digest }, signature: { content: sig, verifier } };
  return { apiVersion: '0.0.2', kind: 'hashedrekord', spec: { hashedRekordV002 } };
}

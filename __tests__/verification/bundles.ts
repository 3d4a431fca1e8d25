import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import canonicalize from 'canonicalize';
import { preAuthEncoding } from '../../src/statement/dsse.ts';
import { PAYLOAD_TYPE } from '../../src/statement/in-toto.ts';
import { curveHash } from '../../src/statement/signing-key.ts';
import type { TrustMaterial } from '../../src/verification/signatures/trust-material.ts';
import type { CertificateRequest, LocalSigstore, Powers } from '../../testing/local-sigstore/local-sigstore.ts';

export const REPOSITORY = 'https://github.com/acme/model-repo';
export const SAN = `${REPOSITORY}/.github/workflows/release.yml@refs/heads/main`;
export const ISSUER = 'https://local.invalid';
export const COMMIT = '0123456789abcdef0123456789abcdef01234567';
export const RUN = `${REPOSITORY}/actions/runs/3003/attempts/1`;

/** Values by the last number of their OID; `undefined` leaves one out. */
export type Extensions = Readonly<Record<number, string | undefined>>;

const EXTENSIONS: Extensions = {
  1: ISSUER,
  8: ISSUER,
  9: SAN,
  11: 'github-hosted',
  12: REPOSITORY,
  13: COMMIT,
  14: 'refs/heads/main',
  15: '1001',
  17: '2002',
  18: SAN,
  20: 'push',
  21: RUN,
};

export interface BundleOptions {
  readonly payloadType?: string;
  readonly curve?: string;
  readonly log?: 1 | 2 | 'none';
  /** Default: with Rekor v2 and without a log. */
  readonly timestamp?: boolean;
  readonly signedAt?: Date;
  /** Default: `signedAt`. */
  readonly stampedAt?: Date;
  readonly extensions?: Extensions;
  readonly certificate?: Partial<CertificateRequest>;
  /** What the log entry says it was signed with, instead of the certificate. */
  readonly logged?: Uint8Array;
  readonly sign?: (key: KeyObject, payload: Buffer) => Buffer;
}

export interface BundleJson {
  mediaType: string;
  verificationMaterial: Record<string, unknown> & { tlogEntries?: Record<string, unknown>[] };
  dsseEnvelope: { payload: string; payloadType: string; signatures: { sig: string; keyid?: string }[] };
}

/** A bundle as a real signer makes it, but for what the options bend. */
export async function signBundle(
  sigstore: Powers,
  statement: unknown,
  options: BundleOptions = {},
): Promise<BundleJson> {
  const { payloadType = PAYLOAD_TYPE, curve = 'prime256v1', log = 1, signedAt = new Date() } = options;
  const payload = typeof statement === 'string' ? Buffer.from(statement) : Buffer.from(JSON.stringify(statement));
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: curve });
  const certificate = await issue(sigstore, publicKey, signedAt, options);
  const pae = preAuthEncoding(payloadType, payload);
  const signature = options.sign?.(privateKey, payload) ?? sign(curveHash(publicKey), pae, privateKey);
  const entry =
    log === 'none'
      ? []
      : [
          sigstore.logEntry(log, body(log, payload, pae, signature, options.logged ?? certificate, publicKey), {
            integratedTime: signedAt,
          }),
        ];
  const stamped = options.timestamp ?? log !== 1;
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: {
      certificate: { rawBytes: base64(certificate) },
      tlogEntries: entry.map((one) => ({ ...one })),
      ...(stamped && {
        timestampVerificationData: {
          rfc3161Timestamps: [
            { signedTimestamp: base64(sigstore.timestamp(signature, options.stampedAt ?? signedAt)) },
          ],
        },
      }),
    },
    dsseEnvelope: { payload: base64(payload), payloadType, signatures: [{ sig: base64(signature), keyid: '' }] },
  };
}

async function issue(
  sigstore: Powers,
  key: KeyObject,
  at: Date,
  { extensions, certificate }: BundleOptions,
): Promise<Uint8Array> {
  const [leaf] = await sigstore.issueCertificate({
    publicKey: key.export({ type: 'spki', format: 'der' }),
    sans: [{ type: 'url', value: SAN }],
    extensions: fulcioExtensions({ ...EXTENSIONS, ...extensions }),
    notBefore: new Date(at.getTime() - 60_000),
    ...certificate,
  });
  return leaf as Uint8Array;
}

export function fulcioExtensions(values: Extensions): { oid: string; value: Uint8Array }[] {
  return Object.entries(values).flatMap(([arc, text]) =>
    text === undefined
      ? []
      : [{ oid: `1.3.6.1.4.1.57264.1.${arc}`, value: Number(arc) < 7 ? Buffer.from(text) : utf8String(text) }],
  );
}

/** DER. */
export function utf8String(text: string): Buffer {
  const bytes = Buffer.from(text);
  const length = bytes.length < 0x80 ? [bytes.length] : [0x82, bytes.length >> 8, bytes.length & 0xff];
  return Buffer.concat([Buffer.from([0x0c, ...length]), bytes]);
}

function body(log: 1 | 2, payload: Buffer, pae: Buffer, signature: Buffer, logged: Uint8Array, key: KeyObject): Buffer {
  const content = base64(signature);
  if (log === 1) {
    const verifier = base64(Buffer.from(pem('CERTIFICATE', logged)));
    const hash = { algorithm: 'sha256', value: sha256(payload).toString('hex') };
    return json({
      apiVersion: '0.0.1',
      kind: 'dsse',
      spec: { envelopeHash: hash, payloadHash: hash, signatures: [{ signature: content, verifier }] },
    });
  }
  const [algorithm, hash] =
    { sha256: ['SHA2_256', 'sha256'], sha384: ['SHA2_384', 'sha384'], sha512: ['SHA2_512', 'sha512'] }[
      curveHash(key) ?? ''
    ] ?? [];
  const digest = createHash(hash ?? '')
    .update(pae)
    .digest('base64');
  const verifier = { keyDetails: 'PKIX_ECDSA_P256_SHA_256', x509Certificate: { rawBytes: base64(logged) } };
  const hashedRekordV002 = { data: { algorithm, digest }, signature: { content, verifier } };
  return json({ apiVersion: '0.0.2', kind: 'hashedrekord', spec: { hashedRekordV002 } });
}

const json = (value: unknown): Buffer => Buffer.from(canonicalize(value) ?? '');
const sha256 = (data: Uint8Array): Buffer => createHash('sha256').update(data).digest();
export const base64 = (data: Uint8Array): string => Buffer.from(data).toString('base64');

export function pem(label: string, der: Uint8Array): string {
  return `-----BEGIN ${label}-----\n${base64(der).replace(/.{64}/g, '$&\n').trimEnd()}\n-----END ${label}-----\n`;
}

export const bytesOf = (bundle: unknown): Buffer => Buffer.from(JSON.stringify(bundle));

/** The embedded Sigstore's root, bent by `change` (protobuf JSON). */
export function rootOf(
  sigstore: Pick<LocalSigstore, 'trustedRoot'>,
  change: (root: MutableRoot) => void = () => {},
  label = 'local',
): TrustMaterial {
  // Not structuredClone: the validity of all authorities is one object, and would stay one.
  const root = JSON.parse(JSON.stringify(sigstore.trustedRoot)) as MutableRoot;
  change(root);
  return { trustedRoot: TrustedRoot.fromJSON(root), label, thresholds: { tlog: 1, ctlog: 1, timestamp: 1 } };
}

interface Period {
  start?: string;
  end?: string;
}

export interface MutableRoot {
  tlogs: { publicKey: { validFor: Period } }[];
  ctlogs: { publicKey: { validFor: Period } }[];
  certificateAuthorities: { validFor: Period }[];
  timestampAuthorities: { validFor: Period }[];
}

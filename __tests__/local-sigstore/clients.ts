import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { bundleFromJSON, type SerializedBundle } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { type Signer, toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { attest } from 'sigstore';
import type { LocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';

export const IN_TOTO = 'application/vnd.in-toto+json';
export const SAN = 'https://github.com/acme/model-repo/.github/workflows/release.yml@refs/heads/main';

export interface AttestWith {
  readonly rekor?: boolean;
  readonly tsa?: boolean;
  readonly token?: string;
  readonly payload?: string;
}

/** sigstore-js, as our signer uses it for Rekor v1 or no log. */
export async function attestWith(sigstore: LocalSigstore, options: AttestWith = {}): Promise<SerializedBundle> {
  return await attest(Buffer.from(options.payload ?? '{"a":1}'), IN_TOTO, {
    fulcioURL: sigstore.fulcioUrl,
    rekorURL: sigstore.rekorV1Url,
    tlogUpload: options.rekor !== false,
    ...(options.tsa === false ? {} : { tsaServerURL: sigstore.tsaUrl }),
    identityToken: options.token ?? (await sigstore.mintToken()),
    retry: 0,
    timeout: 5000,
  });
}

export interface Thresholds {
  readonly tlog?: number;
  readonly ctlog?: number;
  readonly timestamp?: number;
}

/** The verifier of sigstore-js on the trusted root that the embedded Sigstore gives out. @throws VerificationError */
export function verifyWith(sigstore: Pick<LocalSigstore, 'trustedRoot'>, bundle: object, at: Thresholds = {}): Signer {
  const { tlog = 1, ctlog = 1, timestamp = 1 } = at;
  const trust = toTrustMaterial(TrustedRoot.fromJSON(sigstore.trustedRoot));
  const verifier = new Verifier(trust, { tlogThreshold: tlog, ctlogThreshold: ctlog, timestampThreshold: timestamp });
  return verifier.verify(toSignedEntity(bundleFromJSON(bundle)));
}

export interface TestKey {
  readonly privateKey: KeyObject;
  readonly spki: Buffer;
  readonly pem: string;
}

export function newKey(namedCurve = 'P-256'): TestKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  return { privateKey, spki, pem: publicKey.export({ format: 'pem', type: 'spki' }).toString() };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer<ArrayBuffer>;
  // biome-ignore lint/suspicious/noExplicitAny: replies of several services
  readonly json: any;
}

export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const raw = body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
  return await answerOf(
    await fetch(url, { method: 'POST', body: raw, headers: { 'content-type': 'application/json', ...headers } }),
  );
}

export async function answerOf(response: Response): Promise<Answer> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = response.headers.get('content-type') === 'application/json';
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    json: isJson ? JSON.parse(bytes.toString()) : undefined,
  };
}

/** `POST /api/v2/signingCert` by hand. */
export async function requestCertificate(
  sigstore: LocalSigstore,
  token: string,
  key: TestKey,
  challenge: string,
): Promise<Answer> {
  const proofOfPossession = sign('sha256', Buffer.from(challenge), key.privateKey).toString('base64');
  return await post(`${sigstore.fulcioUrl}/api/v2/signingCert`, {
    credentials: { oidcIdentityToken: token },
    publicKeyRequest: { publicKey: { algorithm: 'ECDSA', content: key.pem }, proofOfPossession },
  });
}

export const sha256 = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest();

import { createPublicKey, type KeyObject, verify, X509Certificate } from 'node:crypto';
import { p256, p384, p521 } from '@noble/curves/nist.js';

/** The key in a log entry: public key or certificate, PEM or DER. @throws if it is neither. */
export function parseVerifier(data: Uint8Array): KeyObject {
  const text = Buffer.from(data).toString('latin1');
  if (text.includes('-----BEGIN CERTIFICATE-----')) return new X509Certificate(text).publicKey;
  if (text.includes('-----BEGIN')) return createPublicKey(text);
  try {
    return new X509Certificate(data).publicKey;
  } catch {
    return createPublicKey({ key: Buffer.from(data), format: 'der', type: 'spki' });
  }
}

const CURVES = { prime256v1: p256, secp384r1: p384, secp521r1: p521 } as const;

/** ECDSA over a digest that somebody else computed: node:crypto always hashes. Ed25519 signs messages, so it has none. */
export function verifyDigest(key: KeyObject, digest: Uint8Array, signature: Uint8Array): boolean {
  const curve = CURVES[key.asymmetricKeyDetails?.namedCurve as keyof typeof CURVES];
  const jwk = key.export({ format: 'jwk' });
  if (curve === undefined || jwk.x === undefined || jwk.y === undefined) return false;
  const point = Buffer.concat([Buffer.of(4), Buffer.from(jwk.x, 'base64url'), Buffer.from(jwk.y, 'base64url')]);
  try {
    return curve.verify(signature, digest, point, { prehash: false, format: 'der', lowS: false });
  } catch {
    return false;
  }
}

/** DSSE's pre-authentication encoding. */
export function pae(payloadType: string, payload: Uint8Array): Buffer {
  const type = Buffer.from(payloadType);
  return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} `), type, Buffer.from(` ${payload.length} `), payload]);
}

/** Rekor v1 always takes SHA-256 for a DSSE envelope, whatever the curve. */
export function verifyDsse(key: KeyObject, payloadType: string, payload: Uint8Array, signature: Uint8Array): boolean {
  return verify(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', pae(payloadType, payload), key, signature);
}

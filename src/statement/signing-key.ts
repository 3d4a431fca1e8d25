import { createPublicKey, type KeyObject } from 'node:crypto';
import { sha256Hex } from '../model/digest.ts';

/** The curve fixes the hash (OMS algorithm registry): a choice left to the bundle would be the attacker's. */
const CURVE_HASH: Readonly<Record<string, string>> = { prime256v1: 'sha256', secp384r1: 'sha384', secp521r1: 'sha512' };

/** The hash that an ECDSA key signs with, or undefined for another kind of key or curve. */
export function curveHash(key: KeyObject): string | undefined {
  return key.asymmetricKeyType === 'ec' ? CURVE_HASH[key.asymmetricKeyDetails?.namedCurve ?? ''] : undefined;
}

/** PEM of the SPKI of a key, or of the public half of a private one. */
export const publicKeyPem = (key: KeyObject): string => plain(key).export({ type: 'spki', format: 'pem' }).toString();

/** Hex SHA-256 of the SPKI's PEM text, as the reference writes it into a bundle (formats, section 1). */
export const keyHint = (key: KeyObject): string => sha256Hex(publicKeyPem(key));

/** Hex SHA-256 of the SPKI's DER, as other tools name a key. */
export const keyFingerprint = (key: KeyObject): string => sha256Hex(plain(key).export({ type: 'spki', format: 'der' }));

/** A point can be written in three ways, and one key must not be three signers, nor escape from a deny list as another one. */
function plain(key: KeyObject): KeyObject {
  const { d: _secret, ...jwk } = key.export({ format: 'jwk' });
  return createPublicKey({ key: jwk, format: 'jwk' });
}

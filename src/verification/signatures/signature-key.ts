import { createVerify, type KeyObject, verify } from 'node:crypto';
import { curveHash } from '../../statement/signing-key.ts';

const MIN_RSA_BITS = 2048;

/**
 * Whether the signature over the parts, one after the other, is that of the key: ECDSA (DER) with the curve's hash, Ed25519, or
 * RSA PKCS#1 v1.5 with SHA-256. False for any other key, as for a signature that is malformed.
 */
export function verifyWithKey(key: KeyObject, parts: readonly Uint8Array[], signature: Uint8Array): boolean {
  switch (key.asymmetricKeyType) {
    case 'ec': {
      const hash = curveHash(key);
      if (hash === undefined) return false;
      const verifying = createVerify(hash);
      for (const part of parts) verifying.update(part);
      return verifying.verify({ key, dsaEncoding: 'der' }, signature);
    }
    case 'ed25519':
      return verify(null, Buffer.concat(parts), key, signature);
    case 'rsa':
      return isStrongRsa(key) && verify('sha256', Buffer.concat(parts), key, signature);
    default:
      return false;
  }
}

export function isStrongRsa(key: KeyObject): boolean {
  return key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= MIN_RSA_BITS;
}

import { type KeyObject } from 'node:crypto';
/**
 * Whether the signature over the parts, one after the other, is that of the key: ECDSA (DER) with the curve's hash, Ed25519, or
 * RSA PKCS#1 v1.5 with SHA-256. False for any other key, as for a signature that is malformed.
 */
export declare function verifyWithKey(key: KeyObject, parts: readonly Uint8Array[], signature: Uint8Array): boolean;
export declare function isStrongRsa(key: KeyObject): boolean;

import { type KeyObject } from 'node:crypto';
export declare const BUNDLE_MEDIA_TYPE = "application/vnd.dev.sigstore.bundle.v0.3+json";
/** @throws AttestModelError UNSUPPORTED for anything but ECDSA on P-256, P-384 or P-521 */
export declare function hashOfKey(key: KeyObject, label: string): string;
/** DSSE over `payload` by an ECDSA key, in a bundle with the given key material and no log entry. */
export declare function signedBundle(key: KeyObject, hash: string, material: Readonly<Record<string, unknown>>, payload: Uint8Array, payloadType: string): Readonly<Record<string, unknown>>;

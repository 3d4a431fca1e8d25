import { createSign, type KeyObject } from 'node:crypto';
import { AttestModelError } from '../errors.ts';
import { preAuthParts } from '../statement/dsse.ts';
import { curveHash } from '../statement/signing-key.ts';

export const BUNDLE_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** @throws AttestModelError UNSUPPORTED for anything but ECDSA on P-256, P-384 or P-521 */
export function hashOfKey(key: KeyObject, label: string): string {
  const hash = curveHash(key);
  if (hash !== undefined) return hash;
  const found = [key.asymmetricKeyType ?? key.type, key.asymmetricKeyDetails?.namedCurve]
    .filter((part) => part !== undefined)
    .join(' ');
  throw new AttestModelError(
    'UNSUPPORTED',
    `${label} is ${found}; OpenSSF Model Signing takes ECDSA on P-256, P-384 or P-521`,
    {
      guidance:
        'Make one with: openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt -out key.pem',
      details: { found },
    },
  );
}

/** DSSE over `payload` by an ECDSA key, in a bundle with the given key material and no log entry. */
export function signedBundle(
  key: KeyObject,
  hash: string,
  material: Readonly<Record<string, unknown>>,
  payload: Uint8Array,
  payloadType: string,
): Readonly<Record<string, unknown>> {
  const signing = createSign(hash);
  for (const part of preAuthParts(payloadType, payload)) signing.update(part);
  const signature = signing.sign(key);
  return {
    mediaType: BUNDLE_MEDIA_TYPE,
    // The reference reads bundles of its early versions, without tlogEntries, by putting an empty list there: write it.
    verificationMaterial: { ...material, tlogEntries: [] },
    dsseEnvelope: {
      payload: Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString('base64'),
      payloadType,
      signatures: [{ sig: signature.toString('base64'), keyid: '' }],
    },
  };
}

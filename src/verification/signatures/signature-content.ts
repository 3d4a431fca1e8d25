import { createHash, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { SignedEntity } from '@sigstore/verify';
import { preAuthParts } from '../../statement/dsse.ts';
import type { DsseContent, ParsedBundle } from './bundle.ts';
import { verifyWithKey } from './signature-key.ts';

/** What `@sigstore/verify` asks about the signed content. */
export type SignatureContent = SignedEntity['signature'];

/** Hash functions by length: a log entry says which digest it holds, and the length is all that it can be right about. */
const HASH_OF_LENGTH: Readonly<Record<number, string>> = { 32: 'sha256', 48: 'sha384', 64: 'sha512' };

/** @throws Error where the bundle has a message signature: that needs its artifact */
export function signatureContent(bundle: ParsedBundle): SignatureContent {
  if (bundle.content.kind === 'dsse') return new DsseSignature(bundle.content);
  throw new TypeError('a message signature needs its artifact');
}

/** In place of the stock one, which verifies P-384 and P-521 with SHA-256 and checks hashedrekord over SHA-256 alone. */
class DsseSignature implements SignatureContent {
  readonly signature: Buffer;
  readonly #payload: Buffer;
  readonly #signed: readonly Uint8Array[];

  constructor({ payloadType, payload, signature }: DsseContent) {
    this.signature = signature;
    this.#payload = payload;
    this.#signed = preAuthParts(payloadType, payload);
  }

  compareSignature(signature: Buffer): boolean {
    return equal(signature, this.signature);
  }

  compareDigest(digest: Buffer): boolean {
    return isDigestOf(digest, [this.#payload]);
  }

  compareSignedDigest(digest: Buffer): boolean {
    return isDigestOf(digest, this.#signed);
  }

  verifySignature(key: KeyObject): boolean {
    return verifyWithKey(key, this.#signed, this.signature);
  }
}

function isDigestOf(digest: Buffer, parts: readonly Uint8Array[]): boolean {
  const name = HASH_OF_LENGTH[digest.length];
  if (name === undefined) return false;
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return equal(digest, hash.digest());
}

export function equal(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

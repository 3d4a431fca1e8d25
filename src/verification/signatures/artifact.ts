import { createPublicKey, type KeyObject } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import { AttestModelError } from '../../errors.ts';
import { sha256Hex } from '../../model/digest.ts';
import { isJsonObject, type JsonValue, parseStrictJson, StrictJsonError } from '../../model/strict-json.ts';
import { PAYLOAD_TYPE, STATEMENT_TYPE } from '../../statement/in-toto.ts';
import { certificateIdentity } from '../certificates/fulcio-leaf.ts';
import { fail, pass } from '../checks.ts';
import type { Check } from '../verdict.ts';
import { BundleError, type DsseContent, type MessageContent, type ParsedBundle, parseBundle } from './bundle.ts';
import { checkIdentity, type ExpectedIdentity } from './identity.ts';
import { equal, type SignatureContent, signatureContent } from './signature-content.ts';
import { verifyWithKey } from './signature-key.ts';
import { verifySigstore } from './sigstore-verify.ts';
import type { TrustMaterial } from './trust-material.ts';

/** A single file: its bytes, or only their SHA-256 in hex. */
export type Artifact = { readonly bytes: Buffer } | { readonly sha256: string };

export type ExpectedSigner =
  | ({ readonly kind: 'identity' } & ExpectedIdentity)
  | { readonly kind: 'key'; readonly publicKeyPem: string };

/**
 * Whether a Sigstore bundle of any content is about this artifact, made by this signer, and vouched for by one of the
 * roots: what the `verify-bundle` of sigstore-conformance asks. Accepted if every check passes.
 * @throws AttestModelError INVALID_INPUT, TRUST_MATERIAL, USAGE
 */
export function verifyArtifactBundle(
  bytes: Uint8Array,
  artifact: Artifact,
  signer: ExpectedSigner,
  trusted: readonly TrustMaterial[],
): Check[] {
  let bundle: ParsedBundle;
  try {
    bundle = parseBundle(bytes);
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    return [
      fail('bundle.format', 'It is a Sigstore bundle', { found: error.message, guidance: 'Get the bundle anew.' }),
    ];
  }
  const about = checkArtifact(bundle.content, artifact);
  const content =
    bundle.content.kind === 'dsse' ? signatureContent(bundle) : new MessageSignature(bundle.content, artifact);
  const key = signer.kind === 'key' ? publicKey(signer.publicKeyPem) : undefined;
  const outcome = verifySigstore(bundle, trusted, key, content);
  if (!outcome.ok || signer.kind === 'key') return [about, ...outcome.checks];
  const { certificate } = outcome.value;
  const identity = certificate && certificateIdentity(certificate);
  if (identity === undefined) throw new AttestModelError('INTERNAL', 'a verified certificate without identity');
  return [about, ...outcome.checks, ...checkIdentity(identity, signer)];
}

function publicKey(pem: string): KeyObject {
  try {
    return createPublicKey({ key: pem, format: 'pem' });
  } catch (cause) {
    throw new AttestModelError('INVALID_INPUT', 'the public key is not PEM of a public key', { cause });
  }
}

function checkArtifact(content: DsseContent | MessageContent, artifact: Artifact): Check {
  const title = 'The bundle is about this artifact';
  const expected = 'sha256' in artifact ? artifact.sha256 : sha256Hex(artifact.bytes);
  const found = content.kind === 'message' ? messageDigest(content) : subjectDigests(content);
  if (found.includes(expected)) return pass('subject.artifact', title, { found: expected });
  const guidance = 'The file was changed after it was signed, or the bundle belongs to another file.';
  return fail('subject.artifact', title, { expected, found: found.join(', ') || 'none', guidance });
}

function messageDigest({ digest }: MessageContent): string[] {
  return digest.algorithm === 'SHA2_256' ? [digest.value.toString('hex')] : [];
}

function subjectDigests({ payloadType, payload }: DsseContent): string[] {
  const statement = payloadType === PAYLOAD_TYPE ? parseObject(payload) : undefined;
  if (!isJsonObject(statement) || statement['_type'] !== STATEMENT_TYPE) return [];
  const subjects = Array.isArray(statement['subject']) ? statement['subject'] : [];
  const digests = subjects.map((subject) => (isJsonObject(subject) ? subject['digest'] : undefined));
  return digests.flatMap((digest) => {
    const value = isJsonObject(digest) ? digest['sha256'] : undefined;
    return typeof value === 'string' ? [value] : [];
  });
}

function parseObject(payload: Buffer): JsonValue | undefined {
  try {
    return parseStrictJson(payload, { maxBytes: payload.length });
  } catch (error) {
    if (error instanceof StrictJsonError) return undefined;
    throw error;
  }
}

/** A signature over the artifact itself. Its digest is compared by {@link checkArtifact}, which no signature replaces. */
class MessageSignature implements SignatureContent {
  readonly signature: Buffer;
  readonly #digest: Buffer;
  readonly #artifact: Artifact;

  constructor({ signature, digest }: MessageContent, artifact: Artifact) {
    this.signature = signature;
    this.#digest = digest.value;
    this.#artifact = artifact;
  }

  compareSignature(signature: Buffer): boolean {
    return equal(signature, this.signature);
  }

  compareDigest(digest: Buffer): boolean {
    return equal(digest, this.#digest);
  }

  compareSignedDigest(digest: Buffer): boolean {
    return this.compareDigest(digest);
  }

  verifySignature(key: KeyObject): boolean {
    if ('bytes' in this.#artifact) return verifyWithKey(key, [this.#artifact.bytes], this.signature);
    return verifyDigest(key, Buffer.from(this.#artifact.sha256, 'hex'), this.signature);
  }
}

/** ECDSA over a digest that somebody else computed, which node:crypto has no way to verify. P-256 alone signs SHA-256. */
function verifyDigest(key: KeyObject, digest: Buffer, signature: Buffer): boolean {
  // Both coordinates are there for every key of a curve (RFC 7518, 6.2.1).
  const { crv, x, y } = key.export({ format: 'jwk' }) as Readonly<Record<'crv' | 'x' | 'y', string>>;
  if (crv !== 'P-256') return false;
  const point = Buffer.concat([Buffer.from([0x04]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  // OpenSSL and Go, who sign, do not keep s in the lower half.
  return p256.verify(signature, digest, point, { prehash: false, lowS: false, format: 'der' });
}

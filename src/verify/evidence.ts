import { MAX_MANIFEST_BYTES } from '../model/manifest.ts';
import type { Limited } from '../stores/read-limited.ts';
import { tooBig } from '../verification/checks.ts';
import { type Claims, MAX_CLAIMS_BYTES } from '../verification/claims/claims.ts';
import { judgeClaims } from '../verification/claims/claims-check.ts';
import { checkManifest, type ManifestResult, type SignedFile } from '../verification/files/manifest-check.ts';
import { MAX_BUNDLE_BYTES } from '../verification/signatures/bundle.ts';
import { type ModelSignature, verifyModelSignature } from '../verification/signatures/model-signature.ts';
import type { Trust } from '../verification/signatures/vouch.ts';
import type { Subject } from './subject.ts';

/** Bytes that are read of each. */
export const LIMITS = { signature: MAX_BUNDLE_BYTES, claims: MAX_CLAIMS_BYTES, manifest: MAX_MANIFEST_BYTES };
/** Of all attestations of one digest: three signatures of a model with very many files, and statements of any number. */
export const MAX_ATTESTATIONS_BYTES = 268_435_456;

export function verifySignature(file: Limited, trust: Trust, now: Date): ModelSignature {
  return verifyLimited(file, (bytes) => ({ signature: verifyModelSignature(bytes, trust, now) })).signature;
}

/** What is too big to be read is no bundle, whoever signed it. */
export function verifyLimited<T extends { readonly signature: ModelSignature }>(
  file: Limited,
  verifyBytes: (bytes: Uint8Array) => T,
):
  | T
  | {
      readonly signature: ModelSignature;
      readonly trust?: never;
      readonly trustFor?: never;
      readonly voucher?: never;
    } {
  if ('bytes' in file) return verifyBytes(file.bytes);
  const check = tooBig('bundle.format', 'The signature is a Sigstore bundle', file.tooBig, MAX_BUNDLE_BYTES);
  return { signature: { checks: [check] } };
}

/** Manifest and claims, as far as they are there, against the files that are signed. */
export interface Judged {
  readonly manifest?: ManifestResult;
  readonly claims?: Claims & { readonly asked: boolean };
}

/** `signed` is absent where only the files could tell it, and they differ. */
export function judgeEvidence(subject: Subject, signed: readonly SignedFile[] | undefined): Judged {
  const manifest = judgeManifest(subject, signed);
  const claims = judgeClaimsFile(subject, signed, manifest);
  return {
    ...(manifest && { manifest }),
    ...(claims && { claims: { ...claims, asked: subject.places.claims.asked } }),
  };
}

function judgeManifest(
  { evidence: { manifest: file }, places }: Subject,
  signed: readonly SignedFile[] | undefined,
): ManifestResult | undefined {
  if (file === undefined) return undefined;
  if ('tooBig' in file) {
    const title = 'The manifest lists exactly the signed files';
    return { checks: [tooBig('manifest.match', title, file.tooBig, MAX_MANIFEST_BYTES)] };
  }
  // Nothing to compare it with: the files differ from what was signed, and that is said already.
  return signed && checkManifest(file.bytes, signed, places.manifest.path);
}

function judgeClaimsFile(
  { evidence: { claims: file }, signer, oms, trust, trustFor, now }: Subject,
  signed: readonly SignedFile[] | undefined,
  manifest: ManifestResult | undefined,
): Claims | undefined {
  if (file === undefined) return undefined;
  if ('tooBig' in file) return { accepted: [], ignored: [], tooBig: file.tooBig };
  const known = { ...(signed && { signed }), ...(manifest && { manifest }), ...(trustFor && { trustFor }) };
  return judgeClaims(file.bytes, { signer, oms, ...known }, trust, now);
}

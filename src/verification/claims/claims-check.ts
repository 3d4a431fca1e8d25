import type { HashedFile } from '../../model/manifest.ts';
import { comparePaths } from '../../model/path.ts';
import { rootDigest } from '../../model/root.ts';
import type { OmsStatement } from '../../statement/oms.ts';
import { type ManifestResult, rebuiltDigests, type SignedFile } from '../files/manifest-check.ts';
import type { Trust } from '../signatures/vouch.ts';
import type { SignerIdentity } from '../verdict.ts';
import { type Claims, type ClaimTarget, type ClaimTrust, readClaims } from './claims.ts';

/** What claims are compared with. */
export interface ClaimContext {
  /** Of `model.sig`. */
  readonly signer: SignerIdentity;
  readonly oms: OmsStatement;
  /** SHA-256 of the signed files; absent where only the files could tell them, and they differ. */
  readonly signed?: readonly SignedFile[];
  /** What lies on disk; it is rebuilt beside it if the files are there unchanged. */
  readonly manifest?: ManifestResult;
  readonly trustFor?: ClaimTrust;
}

/** Claims about the signed files, whatever lies on disk now: they say what was signed, and so where it differs. */
export function judgeClaims(bytes: Uint8Array, context: ClaimContext, trust: Trust, now: Date): Claims {
  const { signer, oms, signed = [], manifest, trustFor } = context;
  const sorted = [...signed].sort((a, b) => comparePaths(a.path, b.path));
  // Other tools list the files in another order than ours, and have another root then, over the same digests.
  const roots = [oms.root, ...(sorted.length > 0 ? [rootDigest(sorted.map(({ digest }) => digest))] : [])];
  let files: ReadonlyMap<string, string> | undefined;
  const target: ClaimTarget = {
    signer,
    roots: new Set(roots),
    manifests: new Set(manifestsOf(sorted, manifest)),
    // Megabytes, and hardly any claim names files.
    get files() {
      files ??= new Map(sorted.map(({ path, digest }) => [path, digest]));
      return files;
    },
    ...(trustFor && { trustFor }),
  };
  return readClaims(bytes, target, trust, now);
}

export function manifestsOf(signed: readonly SignedFile[], manifest?: ManifestResult): string[] {
  // A manifest on disk that somebody changed must not push aside the claims about the one that was signed.
  const found = manifest?.digest === undefined ? [] : [manifest.digest];
  const files = signed.filter((file): file is HashedFile => file.size !== undefined);
  return files.length > 0 && files.length === signed.length ? [...found, ...rebuiltDigests(files)] : found;
}

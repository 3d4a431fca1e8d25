import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import { type HashAlgorithm, isDigest, sha256Hex } from './digest.ts';
import { comparePaths } from './path.ts';

/**
 * OMS root: SHA-256, whatever the files' algorithm, over the raw digests in the given order. No names in it: two models
 * with the same contents under other names share a root, so a root alone never proves a model.
 */
export function rootDigest(digests: readonly string[], algorithm: HashAlgorithm = 'sha256'): string {
  const hash = createHash('sha256');
  for (const digest of digests) {
    // Buffer.from(…, 'hex') stops silently at the first character that is not hex.
    if (!isDigest(digest, algorithm)) throw new RangeError(`not a ${algorithm} digest`);
    hash.update(digest, 'hex');
  }
  return hash.digest('hex');
}

/** Binds names (formats, section 2); can be computed from any OMS statement. */
export function filesDigest(
  entries: readonly { readonly algorithm: string; readonly digest: string; readonly name: string }[],
): string {
  const sorted = entries.map(({ algorithm, digest, name }) => ({ algorithm, digest, name }));
  sorted.sort((a, b) => comparePaths(a.name, b.name));
  return sha256Hex(canonicalJson(sorted));
}

import { createHash } from 'node:crypto';
import { type HashAlgorithm, isDigest } from './digest.ts';
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
  const sorted = [...entries].sort((a, b) => comparePaths(a.name, b.name));
  const hash = createHash('sha256').update('[');
  sorted.forEach(({ algorithm, digest, name }, index) => {
    // JSON.stringify writes a well-formed string as RFC 8785 does, and these keys are in its order: the general
    // canonicalizer takes ten times as long for 200,000 files.
    if (!name.isWellFormed()) throw new RangeError('a name with a lone surrogate has no canonical JSON');
    hash.update(`${index === 0 ? '' : ','}${JSON.stringify({ algorithm, digest, name })}`);
  });
  return hash.update(']').digest('hex');
}

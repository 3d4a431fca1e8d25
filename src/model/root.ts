import { createHash } from 'node:crypto';
import { batches, commaPieces } from './batches.ts';
import { type HashAlgorithm, isDigest } from './digest.ts';
import { comparePaths } from './path.ts';

/**
 * OMS root: SHA-256, whatever the files' algorithm, over the raw digests in the given order. No names in it: two models
 * with the same contents under other names share a root, so a root alone never proves a model.
 */
export function rootDigest(digests: readonly string[], algorithm: HashAlgorithm = 'sha256'): string {
  const hash = createHash('sha256');
  for (const batch of batches(digests)) {
    // Buffer.from(…, 'hex') stops silently at the first character that is not hex.
    if (!batch.every((digest) => isDigest(digest, algorithm))) throw new RangeError(`not a ${algorithm} digest`);
    hash.update(batch.join(''), 'hex');
  }
  return hash.digest('hex');
}

interface FileDigest {
  readonly algorithm: string;
  readonly digest: string;
  readonly name: string;
}

/** Binds names (formats, section 2); can be computed from any OMS statement. */
export function filesDigest(entries: readonly FileDigest[]): string {
  const sorted = [...entries].sort((a, b) => comparePaths(a.name, b.name));
  const hash = createHash('sha256').update('[');
  for (const piece of commaPieces(sorted, canonicalEntry)) hash.update(piece);
  return hash.update(']').digest('hex');
}

/** JSON.stringify writes a well-formed string as RFC 8785 does; the general canonicalizer takes ten times as long. */
function canonicalEntry({ algorithm, digest, name }: FileDigest): string {
  if (!name.isWellFormed()) throw new RangeError('a name with a lone surrogate has no canonical JSON');
  return JSON.stringify({ algorithm, digest, name });
}

import { canonicalJson } from './canonical-json.ts';
import { sha256Hex } from './digest.ts';
import { comparePaths } from './path.ts';

/** One of several jobs that hash a model together: `2/8` is the second of eight. */
export interface Share {
  /** 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

export interface Sized {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** More jobs than a matrix may have (GitHub: 256) are a slip. */
export const MAX_SHARES = 256;
/** Opening a file takes as long as hashing about that many bytes. */
const FILE_COST = 32_768;

/** @throws RangeError for anything else than `i/n` with 1 <= i <= n <= 256 */
export function parseShare(text: string): Share {
  const [, index, count] = /^([1-9][0-9]{0,2})\/([1-9][0-9]{0,2})$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index > count || count > MAX_SHARES) {
    throw new RangeError(
      `${JSON.stringify(text)} is not one of the forms 1/2, 2/2, …, with at most ${MAX_SHARES} shares`,
    );
  }
  return { index, count };
}

export const formatShare = ({ index, count }: Share): string => `${index}/${count}`;

/** What a share's part is called on disk. */
export const shareFileName = ({ index, count }: Share): string => `part-${index}-of-${count}.json`;

/**
 * The whole files that are this job's, in the order given. Every job that sees the same files divides them in the same way:
 * largest first, each to the share that has least so far.
 */
export function filesOfShare<T extends Sized>(files: readonly T[], { index, count }: Share): T[] {
  const load = new Float64Array(count);
  const mine = new Set<string>();
  const bySize = [...files].sort((a, b) => b.size - a.size || comparePaths(a.path, b.path));
  for (const { path, size } of bySize) {
    const least = load.reduce((best, cost, i) => (cost < (load[best] as number) ? i : best), 0);
    load[least] = (load[least] as number) + size + FILE_COST;
    if (least === index - 1) mine.add(path);
  }
  return files.filter(({ path }) => mine.has(path));
}

/** SHA-256 of the RFC 8785 JSON of `[["path", size], …]` in spec order: equal where all jobs saw the same files. */
export function listingDigest(files: readonly Sized[]): string {
  const sorted = [...files].sort((a, b) => comparePaths(a.path, b.path));
  return sha256Hex(canonicalJson(sorted.map(({ path, size }) => [path, size])));
}

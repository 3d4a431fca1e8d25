import { type ByteRange, CHUNK_SIZE } from './chunks.ts';
import { comparePaths } from './path.ts';

/** How one file differs from what was signed. */
export type FileDifference =
  | { readonly kind: 'missing'; readonly path: string; readonly expected: string }
  | { readonly kind: 'added'; readonly path: string; readonly found?: string }
  | { readonly kind: 'renamed'; readonly path: string; readonly from: string; readonly digest: string }
  | {
      readonly kind: 'changed';
      readonly path: string;
      readonly expected: string;
      readonly found: string;
      /** Chunks that differ, when a manifest bound by an accepted statement names them. Bytes [start, end). */
      readonly chunks?: readonly ChunkDifference[];
    };

export interface ChunkDifference extends ByteRange {
  readonly index: number;
}

/** Chunk hashes of one file; none where its size is at most that of a chunk. */
export interface FileChunks {
  /** Bytes. */
  readonly size: number;
  readonly chunks?: readonly string[];
}

export interface ChunkInfo {
  readonly signed: ReadonlyMap<string, FileChunks>;
  readonly actual: ReadonlyMap<string, FileChunks>;
}

interface SignedFile {
  readonly path: string;
  readonly digest: string;
}

interface ActualFile {
  readonly path: string;
  /** Absent where it was not hashed: then it can be added, but not found to be another file renamed. */
  readonly digest?: string;
  readonly size?: number;
}

/**
 * Every way in which the files differ from the signed ones, in spec order of the paths that are there now. A missing and
 * an added file of the same digest are one renamed file.
 */
export function diffFiles(
  signed: readonly SignedFile[],
  actual: readonly ActualFile[],
  chunkInfo?: ChunkInfo,
  chunkSize: number = CHUNK_SIZE,
): FileDifference[] {
  if (isSame(signed, actual)) return [];
  const expected = new Map(signed.map((file) => [file.path, file.digest]));
  const present = new Set(actual.map((file) => file.path));
  const missing = signed.filter((file) => !present.has(file.path)).sort((a, b) => comparePaths(a.path, b.path));
  const lost = groupByDigest(missing);
  const renamed = new Set<string>();
  const differences: FileDifference[] = [];
  for (const file of [...actual].sort((a, b) => comparePaths(a.path, b.path))) {
    const want = expected.get(file.path);
    if (want === undefined) {
      const from = file.digest === undefined ? undefined : lost.get(file.digest)?.shift();
      if (from !== undefined) renamed.add(from);
      differences.push(unexpected(file, from));
    } else if (file.digest !== want) {
      const chunks = chunkInfo && changedChunks(file.path, want, file.digest, chunkInfo, chunkSize);
      differences.push({
        kind: 'changed',
        path: file.path,
        expected: want,
        found: file.digest ?? 'not hashed',
        ...(chunks && { chunks }),
      });
    }
  }
  for (const { path, digest } of missing) {
    if (!renamed.has(path)) differences.push({ kind: 'missing', path, expected: digest });
  }
  return differences.sort((a, b) => comparePaths(a.path, b.path));
}

/** Nearly always, and in the same order: then nothing need be looked up. */
function isSame(signed: readonly SignedFile[], actual: readonly ActualFile[]): boolean {
  return (
    signed.length === actual.length &&
    signed.every(({ path, digest }, i) => path === actual[i]?.path && digest === actual[i].digest)
  );
}

function unexpected({ path, digest }: ActualFile, from: string | undefined): FileDifference {
  if (from !== undefined && digest !== undefined) return { kind: 'renamed', path, from, digest };
  return { kind: 'added', path, ...(digest !== undefined && { found: digest }) };
}

function groupByDigest(files: readonly SignedFile[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { path, digest } of files) {
    const group = groups.get(digest);
    if (group) group.push(path);
    else groups.set(digest, [path]);
  }
  return groups;
}

function changedChunks(
  path: string,
  expected: string,
  found: string | undefined,
  info: ChunkInfo,
  chunkSize: number,
): ChunkDifference[] | undefined {
  const before = info.signed.get(path);
  const now = info.actual.get(path);
  if (!before || !now || found === undefined) return undefined;
  const old = hashesOf(before, expected, chunkSize);
  const current = hashesOf(now, found, chunkSize);
  if (old === undefined || current === undefined) return undefined;
  const size = Math.max(before.size, now.size);
  const changed: ChunkDifference[] = [];
  for (let index = 0; index < Math.max(old.length, current.length); index++) {
    if (old[index] === current[index]) continue;
    changed.push({ index, start: index * chunkSize, end: Math.min((index + 1) * chunkSize, size) });
  }
  return changed;
}

/** A file of at most one chunk has no chunk hash: its digest is that. Undefined where only a longer one's digest is known. */
function hashesOf(file: FileChunks, digest: string, chunkSize: number): readonly string[] | undefined {
  if (file.chunks?.length) return file.chunks;
  if (file.size > chunkSize) return undefined;
  return file.size > 0 ? [digest] : [];
}

import { AttestModelError } from '../errors.ts';
import { CHUNK_SIZE, chunkRanges, shardCount, shardRanges } from '../model/chunks.ts';
import type { FileChunks } from '../model/diff.ts';
import type { HashAlgorithm } from '../model/digest.ts';
import type { HashedFile } from '../model/manifest.ts';
import type { HashResult } from './engine.ts';
import { type HashFilesOptions, hashFiles, NO_RANGES, taskOf } from './hash-files.ts';
import type { Scan } from './scan.ts';

/**
 * Every file's digest, in the scan's order; with `chunks` those of large files too.
 * @throws AttestModelError FILE_CHANGED, UNREADABLE, UNSAFE_PATH, ABORTED
 */
export function hashModel(
  scan: Scan,
  { chunks, ...options }: HashFilesOptions & { readonly chunks: boolean },
): Promise<HashedFile[]> {
  const chunked = (size: number) => chunks && size > CHUNK_SIZE;
  return hashFiles(
    scan.root,
    scan.files,
    { task: (file) => taskOf(file, true, chunked(file.size) ? chunkRanges(file.size) : NO_RANGES), take: toHashedFile },
    options,
  );
}

function toHashedFile({ path, size, digest, ranges }: HashResult): HashedFile {
  if (digest === undefined) throw new AttestModelError('INTERNAL', `the hash engine gave no digest for ${path}`);
  return ranges.length > 0 ? { path, size, digest, chunks: ranges } : { path, size, digest };
}

/** The chunk hashes alone of some of the files, on all cores: to say where a file differs. */
export async function hashChunks(
  scan: Scan,
  paths: Iterable<string>,
  options: HashFilesOptions = {},
): Promise<Map<string, FileChunks>> {
  const wanted = new Set(paths);
  const files = scan.files.filter((file) => wanted.has(file.path));
  const found = await hashFiles(
    scan.root,
    files,
    {
      task: (file) => taskOf(file, false, chunkRanges(file.size)),
      take: ({ path, size, ranges }) => [path, ranges.length > 0 ? { size, chunks: ranges } : { size }] as const,
    },
    options,
  );
  return new Map(found);
}

/** A resource of OMS method `shards`. */
export interface HashedShard {
  /** `path:start:end`, end exclusive. */
  readonly name: string;
  readonly digest: string;
}

/** A statement may name a shard of one byte: more of them than this are not worth the memory. */
const MAX_SHARDS = 1_000_000;

/** Shards of every file, by path and number. @throws AttestModelError also UNSUPPORTED: too many of them */
export async function hashShards(
  scan: Scan,
  algorithm: HashAlgorithm,
  shardSize: number,
  options: HashFilesOptions = {},
): Promise<HashedShard[]> {
  const count = scan.files.reduce((sum, file) => sum + shardCount(file.size, shardSize), 0);
  if (!(count <= MAX_SHARDS)) {
    throw new AttestModelError(
      'UNSUPPORTED',
      `shards of ${shardSize} bytes would be ${count}, more than ${MAX_SHARDS}`,
    );
  }
  const found = await hashFiles(
    scan.root,
    scan.files,
    {
      task: (file) => taskOf(file, false, shardRanges(file.size, shardSize)),
      take: ({ path, ranges: digests }, { ranges }) =>
        ranges.map(({ start, end }, i) => ({ name: `${path}:${start}:${end}`, digest: digests[i] ?? '' })),
    },
    { ...options, algorithm },
  );
  return found.flat();
}

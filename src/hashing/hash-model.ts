import { lstatSync } from 'node:fs';
import { AttestModelError } from '../errors.ts';
import { batches } from '../model/batches.ts';
import { type ByteRange, CHUNK_SIZE, chunkRanges, shardCount, shardRanges } from '../model/chunks.ts';
import type { FileChunks } from '../model/diff.ts';
import type { HashAlgorithm } from '../model/digest.ts';
import type { HashedFile } from '../model/manifest.ts';
import { chooseEngine } from './choose-engine.ts';
import type { HashEngine, HashOptions, HashResult, HashTask, ScannedFile } from './engine.ts';
import { changed } from './open-file.ts';
import type { Scan } from './scan.ts';
import { stampOf } from './stamp.ts';

/** One for all files without chunks, which are most. */
const NONE: readonly ByteRange[] = [];
/** Files given to the engine at once: of 100,000 tasks, their packed form and their results, all would be there together. */
const BATCH = 8192;

export interface HashModelOptions extends Partial<HashOptions> {
  readonly engine?: HashEngine;
}

/**
 * Every file's digest, in the scan's order; with `chunks` those of large files too.
 * @throws AttestModelError FILE_CHANGED, UNREADABLE, UNSAFE_PATH, ABORTED
 */
export async function hashModel(
  scan: Scan,
  options: HashModelOptions & { readonly chunks: boolean },
): Promise<HashedFile[]> {
  const { engine, settings } = resolve(options);
  const hashed: HashedFile[] = [];
  let done = 0;
  for (const files of batches(scan.files, BATCH)) {
    const tasks = files.map((file) => wholeTask(file, options.chunks));
    const before = done;
    const onProgress = options.onProgress && ((bytes: number) => options.onProgress?.(before + bytes));
    const results = await engine.hash(scan.root, tasks, { ...settings, ...(onProgress && { onProgress }) });
    for (const result of results) hashed.push(toHashedFile(result, engine));
    done += files.reduce((sum, { size }) => sum + size, 0);
  }
  assertUnchanged(scan.root, scan.files);
  return hashed;
}

/** Without spreading the file: in 100,000 objects its slowness and slack can be measured. */
function wholeTask({ path, size, stamp, source }: ScannedFile, chunks: boolean): HashTask {
  const ranges = chunks && size > CHUNK_SIZE ? chunkRanges(size) : NONE;
  return source === undefined
    ? { path, size, stamp, whole: true, ranges }
    : { path, size, stamp, source, whole: true, ranges };
}

function toHashedFile({ path, size, digest, ranges }: HashResult, { name }: HashEngine): HashedFile {
  if (digest === undefined) throw new AttestModelError('INTERNAL', `the ${name} engine gave no digest for ${path}`);
  return ranges.length > 0 ? { path, size, digest, chunks: ranges } : { path, size, digest };
}

/** The chunk hashes alone of some of the files, on all cores: to say where a file differs. */
export async function hashChunks(
  scan: Scan,
  paths: Iterable<string>,
  options: HashModelOptions = {},
): Promise<Map<string, FileChunks>> {
  const wanted = new Set(paths);
  const files = scan.files.filter((file) => wanted.has(file.path));
  const tasks = files.map((file) => ({ ...file, whole: false, ranges: chunkRanges(file.size) }));
  const results = await hashTasks(scan.root, tasks, options);
  return new Map(
    results.map(({ path, size, ranges }) => [path, { size, ...(ranges.length > 0 && { chunks: ranges }) }]),
  );
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
  options: HashModelOptions = {},
): Promise<HashedShard[]> {
  const count = scan.files.reduce((sum, file) => sum + shardCount(file.size, shardSize), 0);
  if (!(count <= MAX_SHARDS)) {
    throw new AttestModelError(
      'UNSUPPORTED',
      `shards of ${shardSize} bytes would be ${count}, more than ${MAX_SHARDS}`,
    );
  }
  const tasks = scan.files.map((file) => ({ ...file, whole: false, ranges: shardRanges(file.size, shardSize) }));
  const results = await hashTasks(scan.root, tasks, { ...options, algorithm });
  return results.flatMap(({ ranges }, i) =>
    ranges.map((digest, j) => {
      const range = tasks[i]?.ranges[j];
      return { name: `${tasks[i]?.path}:${range?.start}:${range?.end}`, digest };
    }),
  );
}

/** What the engine says of the tasks, once all files are still those that were scanned. */
export async function hashTasks(
  root: string,
  tasks: readonly HashTask[],
  options: HashModelOptions,
): Promise<HashResult[]> {
  const { engine, settings } = resolve(options);
  const results = await engine.hash(root, tasks, settings);
  assertUnchanged(root, tasks);
  return results;
}

function resolve({
  engine = chooseEngine({ engine: 'auto' }).engine,
  onProgress,
  signal,
  threads,
  algorithm = 'sha256',
}: HashModelOptions) {
  const settings: HashOptions = {
    algorithm,
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
    ...(threads !== undefined && { threads }),
  };
  return { engine, settings };
}

/** A file that was hashed first and written to while others were hashed is as wrong as one that was written to meanwhile. */
function assertUnchanged(root: string, files: readonly ScannedFile[]): void {
  for (const file of files) {
    const stats = lstatSync(file.source ?? `${root}/${file.path}`, { bigint: true, throwIfNoEntry: false });
    const found = stats === undefined ? 'nothing' : stampOf(stats);
    if (found !== file.stamp) throw changed(file.path, 'after it was read', file.stamp, found);
  }
}

import { CHUNK_SIZE, chunkRanges } from '../model/chunks.ts';
import type { HashEngine, HashResult, HashTask, ScannedFile } from './engine.ts';
import { hashFiles, NO_RANGES, taskOf } from './hash-files.ts';
import type { ProgressReporter } from './hashed-folder.ts';
import type { Scan } from './scan.ts';

/** A file by its chunk hashes alone, or, where it is at most one chunk long, by its digest. */
export interface ChunkedFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly digest?: string;
  readonly chunks?: readonly string[];
}

export interface HashByChunksOptions {
  readonly engine?: HashEngine;
  readonly progress?: ProgressReporter;
  readonly signal?: AbortSignal;
}

/**
 * Some of the scan's files, each byte read once and hashed once. Chunks have no order among them, so that every core has a part
 * of a single large file.
 * @throws AttestModelError FILE_CHANGED, UNREADABLE, UNSAFE_PATH, ABORTED
 */
export async function hashByChunks(
  scan: Scan,
  files: readonly ScannedFile[],
  options: HashByChunksOptions,
): Promise<ChunkedFile[]> {
  const { engine, signal } = options;
  const progress = options.progress?.hashing(
    'verifying',
    files.reduce((sum, { size }) => sum + size, 0),
  );
  const how = {
    ...(engine && { engine }),
    ...(progress && { onProgress: progress.update }),
    ...(signal && { signal }),
  };
  try {
    return await hashFiles(scan.root, files, { task, take }, how);
  } finally {
    progress?.done();
  }
}

function task(file: ScannedFile): HashTask {
  const chunked = file.size > CHUNK_SIZE;
  return taskOf(file, !chunked, chunked ? chunkRanges(file.size) : NO_RANGES);
}

function take({ path, size, digest, ranges }: HashResult): ChunkedFile {
  if (digest === undefined) return { path, size, chunks: ranges };
  return { path, size, digest };
}

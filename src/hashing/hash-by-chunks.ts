import { CHUNK_SIZE, chunkRanges } from '../model/chunks.ts';
import type { HashEngine, ScannedFile } from './engine.ts';
import { hashTasks } from './hash-model.ts';
import type { ProgressReporter } from './hashed-folder.ts';
import type { Scan } from './scan.ts';

/** A file by its chunk hashes alone, or, where it is at most one chunk long, by its digest. */
export interface ChunkedFile {
  readonly path: string;
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
  const tasks = files.map((file) =>
    file.size > CHUNK_SIZE
      ? { ...file, whole: false, ranges: chunkRanges(file.size) }
      : { ...file, whole: true, ranges: [] },
  );
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
    const results = await hashTasks(scan.root, tasks, how);
    return results.map(({ path, size, digest, ranges }) => ({
      path,
      size,
      ...(digest !== undefined && { digest }),
      ...(ranges.length > 0 && { chunks: ranges }),
    }));
  } finally {
    progress?.done();
  }
}

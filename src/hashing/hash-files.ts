import { lstatSync } from 'node:fs';
import { batches } from '../model/batches.ts';
import type { ByteRange } from '../model/chunks.ts';
import { chooseEngine } from './choose-engine.ts';
import type { HashEngine, HashOptions, HashResult, HashTask, ScannedFile } from './engine.ts';
import { changed } from './open-file.ts';
import { bytesOf } from './schedule.ts';
import { stampOf } from './stamp.ts';

/** One for all files without ranges, which are most. */
export const NO_RANGES: readonly ByteRange[] = [];
/** Files given to the engine at once: of 100,000 tasks, their packed form and their results, all would be there together. */
const BATCH = 8192;

export interface HashFilesOptions extends Partial<HashOptions> {
  /** Default: the fastest that runs here. */
  readonly engine?: HashEngine;
}

/** What is wanted of each file, and what is made of what the engine says. */
export interface Wanted<T> {
  task(file: ScannedFile): HashTask;
  take(result: HashResult, task: HashTask): T;
}

/**
 * In the order of the files, once all of them are still those that were scanned.
 * @throws AttestModelError FILE_CHANGED, UNREADABLE, UNSAFE_PATH, ABORTED
 */
export async function hashFiles<T>(
  root: string,
  files: readonly ScannedFile[],
  wanted: Wanted<T>,
  { engine = chooseEngine({ engine: 'auto' }).engine, onProgress, algorithm = 'sha256', ...more }: HashFilesOptions,
): Promise<T[]> {
  const all: T[] = [];
  let done = 0;
  for (const batch of batches(files, BATCH)) {
    const tasks = batch.map((file) => wanted.task(file));
    const before = done;
    const progress = onProgress && { onProgress: (bytes: number) => onProgress(before + bytes) };
    const results = await engine.hash(root, tasks, { ...more, algorithm, ...progress });
    results.forEach((result, i) => void all.push(wanted.take(result, tasks[i] as HashTask)));
    done += tasks.reduce((sum, task) => sum + bytesOf(task), 0);
  }
  assertUnchanged(root, files);
  return all;
}

/** Without spreading the file: in 100,000 objects its slowness and slack can be measured. */
export function taskOf(
  { path, size, stamp, source }: ScannedFile,
  whole: boolean,
  ranges: readonly ByteRange[],
): HashTask {
  return source === undefined ? { path, size, stamp, whole, ranges } : { path, size, stamp, source, whole, ranges };
}

/** A file that was hashed first and written to while others were hashed is as wrong as one that was written to meanwhile. */
function assertUnchanged(root: string, files: readonly ScannedFile[]): void {
  for (const file of files) {
    const stats = lstatSync(file.source ?? `${root}/${file.path}`, { bigint: true, throwIfNoEntry: false });
    const found = stats === undefined ? 'nothing' : stampOf(stats);
    if (found !== file.stamp) throw changed(file.path, 'after it was read', file.stamp, found);
  }
}

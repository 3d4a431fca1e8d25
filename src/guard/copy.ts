import { closeSync, fstatSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AttestModelError } from '../errors.ts';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import { openBeneath } from './beneath.ts';
import { Cloning, copyBytes } from './copy-file.ts';
import { assertSpace } from './space.ts';

export interface CopyOptions {
  readonly progress?: ProgressReporter;
  readonly signal?: AbortSignal;
}

/** Bytes by how they got there: cloned ones share their blocks with the original, and cost neither time nor space. */
export interface Copied {
  readonly files: number;
  readonly cloned: number;
  readonly copied: number;
}

/**
 * Copies files of a folder by their relative paths, and no others, as read-only files of ours. What is not there, or no regular
 * file, is left out: whoever verifies the copy misses it.
 * @param root a real path
 * @throws AttestModelError UNSAFE_PATH, UNREADABLE, WRITE_FAILED, ABORTED
 */
export async function copyFiles(
  root: string,
  paths: readonly string[],
  to: string,
  { progress, signal }: CopyOptions,
): Promise<Copied> {
  const total = paths.reduce((sum, path) => sum + sizeOf(root, path), 0);
  const shown = progress?.hashing('copying', total);
  const cloning = new Cloning();
  const folders = new Set([to]);
  const done = { files: 0, cloned: 0, copied: 0 };
  const tell = (bytes = 0): void => shown?.update(done.cloned + done.copied + bytes);
  try {
    for (const path of paths) {
      if (signal?.aborted) throw new AttestModelError('ABORTED', 'stopped while the model was copied');
      using opened = openRegular(root, path);
      if (opened === undefined) continue;
      const { file, size } = opened;
      const target = join(to, path);
      if (!folders.has(dirname(target))) await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      folders.add(dirname(target));
      const isCloned = await cloning.clone(file, target);
      // Only now it is known that the rest needs room.
      if (!isCloned && done.copied === 0) await assertSpace(to, total - done.cloned);
      if (!isCloned) await copyBytes(opened, target, tell, signal);
      done[isCloned ? 'cloned' : 'copied'] += size;
      done.files++;
      tell();
    }
    return done;
  } finally {
    shown?.done();
  }
}

interface Opened extends Disposable {
  readonly file: number;
  /** What is appended later is not copied, so that a file that grows has an end. */
  readonly size: number;
}

/** Undefined where there is no regular file. */
function openRegular(root: string, path: string): Opened | undefined {
  const file = openBeneath(root, path);
  if (file === undefined) return undefined;
  const stats = fstatSync(file);
  const opened = { file, size: stats.size, [Symbol.dispose]: () => closeSync(file) };
  if (stats.isFile()) return opened;
  opened[Symbol.dispose]();
  return undefined;
}

function sizeOf(root: string, path: string): number {
  using opened = openRegular(root, path);
  return opened?.size ?? 0;
}

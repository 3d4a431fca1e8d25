import { type BigIntStats, realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { AttestModelError } from '../errors.ts';
import { DEFAULT_IGNORE_PATHS } from '../model/ignore.ts';
import { assertModelPath, comparePaths } from '../model/path.ts';
import type { ScannedFile } from './engine.ts';
import { normalizeIgnorePaths } from './ignore-paths.ts';
import { findLeftovers, type Leftover } from './leftovers.ts';
import { accessError } from './scan-errors.ts';
import { kindOf, stampOf } from './stamp.ts';
import { type IgnoredPath, walk } from './walk.ts';

export type { IgnoredPath, Leftover, ScannedFile };

export interface ScanOptions {
  /** Exact paths relative to the root (absolute ones are made so), files or folders. Those of OMS 6.2.1 always apply. */
  readonly ignorePaths?: readonly string[];
  /** Expanded into the literal paths that are there. */
  readonly ignoreGlobs?: readonly string[];
  readonly allowSymlinks?: boolean;
  /** Left out where they are regular files: the signature that is being written or verified. As `ignorePaths`. */
  readonly excludeFiles?: readonly string[];
  readonly signal?: AbortSignal;
}

export interface Scan {
  /** Real path of the folder. */
  readonly root: string;
  /** In spec order; never empty. */
  readonly files: readonly ScannedFile[];
  readonly ignored: readonly IgnoredPath[];
  readonly totalBytes: number;
  /** The given ignore paths and what the globs stand for, in spec order, without OMS's own: to be recorded in the statement. */
  readonly ignorePaths: readonly string[];
  readonly leftovers: readonly Leftover[];
}

/**
 * All files of a model or dataset, or the one file that `target` is. Symlinks are refused unless allowed; only `target`
 * itself, which the user named, may be reached through one.
 * @throws AttestModelError USAGE, NOT_FOUND, EMPTY_MODEL, UNSAFE_PATH, UNREADABLE, FILE_CHANGED, ABORTED
 */
export async function scanModel(target: string, options: ScanOptions = {}): Promise<Scan> {
  const { root, stats } = inspect(target);
  if (stats.isFile()) return singleFile(target, root, stats);
  if (!stats.isDirectory()) {
    throw new AttestModelError('UNSAFE_PATH', `${target} is a ${kindOf(stats)}, not a folder`, {
      guidance: 'Name the folder that holds the model.',
      details: { path: target },
    });
  }
  const roots = [root, resolve(target)];
  const listed = normalizeIgnorePaths(roots, options.ignorePaths ?? []);
  const found = await walk(root, {
    listed: new Set(listed),
    globs: normalizeIgnorePaths(roots, options.ignoreGlobs ?? []),
    excluded: new Set(normalizeIgnorePaths(roots, options.excludeFiles ?? [])),
    allowSymlinks: options.allowSymlinks ?? false,
    ...(options.signal && { signal: options.signal }),
  });
  if (found.files.length === 0) throw empty(target, found.ignored.length);
  const recorded = new Set([...listed, ...found.globbed].filter((path) => !DEFAULT_IGNORE_PATHS.includes(path)));
  return complete(root, found.files, found.ignored, [...recorded].sort(comparePaths));
}

/** The real path, so that nothing above the root can be swapped for something else between scan and hash. */
function inspect(target: string): { root: string; stats: BigIntStats } {
  // An unset variable must not become the working directory.
  if (target === '') throw new AttestModelError('USAGE', 'the path of the model is empty');
  try {
    const root = realpathSync.native(target);
    return { root, stats: statSync(root, { bigint: true }) };
  } catch (error) {
    throw accessError(target, error);
  }
}

/** The resource's name is the basename under which the user named it. */
function singleFile(target: string, real: string, stats: BigIntStats): Scan {
  const path = basename(resolve(target));
  assertModelPath(path);
  const file = { path, size: Number(stats.size), stamp: stampOf(stats) };
  return complete(dirname(real), [basename(real) === path ? file : { ...file, source: real }], [], []);
}

function complete(root: string, files: ScannedFile[], ignored: readonly IgnoredPath[], ignorePaths: string[]): Scan {
  files.sort((a, b) => comparePaths(a.path, b.path));
  const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
  return { root, files, ignored, totalBytes, ignorePaths, leftovers: findLeftovers(files) };
}

function empty(target: string, ignored: number): AttestModelError {
  const why = ignored > 0 ? `: all it holds is ignored (${ignored} ${ignored === 1 ? 'path' : 'paths'})` : '';
  return new AttestModelError('EMPTY_MODEL', `${target} holds no file${why}`, {
    guidance: 'Check the path and the ignore list. A signature over nothing would prove nothing.',
    details: { path: target, ignored },
  });
}

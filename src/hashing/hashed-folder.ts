import { basename, resolve } from 'node:path';
import { AttestModelError } from '../errors.ts';
import { formatBytes } from '../model/format.ts';
import { describeFiles, type HashedFiles } from '../model/hashed-files.ts';
import { EVIDENCE_NAMES, HUB_CACHE } from '../model/ignore.ts';
import type { HashedFile } from '../model/manifest.ts';
import { pathWithin } from '../model/path.ts';
import type { Sized } from '../model/shares.ts';
import { shellQuote } from '../model/shell-quote.ts';
import type { HashEngine } from './engine.ts';
import { hashModel } from './hash-model.ts';
import { type IgnoredPath, type Scan, scanModel } from './scan.ts';

/** Where long work and warnings are told. */
export interface ProgressReporter {
  /** A phase of hashing starts; `update` takes the bytes done so far. */
  hashing(label: string, totalBytes: number): { update(bytesDone: number): void; done(): void };
  warning(text: string): void;
  info(text: string): void;
}

/** A folder (or single file) with everything that is computed from its bytes alone. */
export interface HashedFolder extends HashedFiles {
  readonly path: string;
  readonly bytes: number;
  /** To be recorded in the OMS statement: literal, without the defaults that always apply. */
  readonly ignorePaths: readonly string[];
  /** On disk, and not among the files. */
  readonly ignored: readonly IgnoredPath[];
}

export interface ScanFolderOptions {
  /** A dataset's evidence lies outside of it: nothing but git's own files is left out (formats, section 3). */
  readonly kind: 'model' | 'dataset';
  /** Globs of the user. */
  readonly ignore?: readonly string[];
  /** Evidence files that may lie inside under other names than ours. */
  readonly evidence?: readonly string[];
  readonly allowSymlinks?: boolean;
  readonly progress?: ProgressReporter;
  readonly signal?: AbortSignal;
}

export interface HashFolderOptions extends ScanFolderOptions {
  readonly label: string;
  readonly chunks?: boolean;
  readonly engine?: HashEngine;
  /** Told of all files before the first is hashed; what it throws ends the work. */
  readonly assertListing?: (files: readonly Sized[]) => void;
}

/**
 * Scan, warn of what hardly belongs to a model, hash, put together.
 * @throws AttestModelError NOT_FOUND, EMPTY_MODEL, UNSAFE_PATH, UNREADABLE, FILE_CHANGED, ABORTED
 */
export async function hashFolder(target: string, options: HashFolderOptions): Promise<HashedFolder> {
  const scan = await scanFolder(target, options);
  options.assertListing?.(scan.files);
  const chunks = options.chunks ?? true;
  const files = await hashScanned(scan, options);
  const { totalBytes: bytes, ignorePaths, ignored } = scan;
  // Not by spreading, which would compute what is computed when it is asked for.
  return Object.assign(describeFiles(files, { chunks }), { path: resolve(target), bytes, ignorePaths, ignored });
}

/** What is to be hashed of a folder, with a warning of what hardly belongs to it. */
export async function scanFolder(target: string, options: ScanFolderOptions): Promise<Scan> {
  if (target.trim() === '')
    throw new AttestModelError('USAGE', 'the path of what to hash is empty', {
      guidance: 'An unset variable, perhaps.',
    });
  const path = resolve(target);
  const ours =
    options.kind === 'dataset' ? [] : [...EVIDENCE_NAMES, HUB_CACHE, ...inside(path, options.evidence ?? [])];
  const scan = await scanModel(path, {
    ignorePaths: ours,
    ignoreGlobs: options.ignore ?? [],
    allowSymlinks: options.allowSymlinks ?? false,
    ...(options.signal && { signal: options.signal }),
  });
  warnOfLeftovers(path, scan, options.progress);
  return scan;
}

/** The files of a scan, or of a part of one, with what is told meanwhile. */
export async function hashScanned(scan: Scan, options: HashFolderOptions): Promise<HashedFile[]> {
  const progress = options.progress?.hashing(options.label, scan.totalBytes);
  try {
    return await hashModel(scan, {
      algorithm: 'sha256',
      chunks: options.chunks ?? true,
      ...(options.engine && { engine: options.engine }),
      ...(progress && { onProgress: progress.update }),
      ...(options.signal && { signal: options.signal }),
    });
  } finally {
    progress?.done();
  }
}

/** What the user asked to leave out, as far as it is on disk. */
export function leftOut({ ignored }: HashedFolder): string[] {
  return ignored.filter(({ path, reason }) => reason === 'listed' && path !== HUB_CACHE).map(({ path }) => path);
}

/** Paths relative to the root of those files that lie in it. */
function inside(root: string, files: readonly string[]): string[] {
  return files.flatMap((file) => pathWithin(root, file) || []);
}

/** Checkpoints and optimizer state are often several times the model, and rarely meant to be part of it. */
function warnOfLeftovers(model: string, scan: Scan, progress: ProgressReporter | undefined): void {
  for (const { path, bytes } of scan.leftovers) {
    progress?.warning(
      `${path} (${formatBytes(bytes)}) looks like training state, not like a part of ${basename(model)}: it is hashed and signed with it. Leave it out with --ignore ${shellQuote(path)} (input: ignore).`,
    );
  }
}

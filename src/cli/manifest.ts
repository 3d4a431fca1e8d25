import { openHashing } from '../attest/hashing.ts';
import { AttestModelError } from '../errors.ts';
import { type HashedFolder, type HashFolderOptions, hashFolder } from '../hashing/hashed-folder.ts';
import { count, formatBytes } from '../model/format.ts';
import type { HashedFiles } from '../model/hashed-files.ts';
import { manifestPieces } from '../model/manifest.ts';
import type { Share } from '../model/shares.ts';
import { forTerminal } from '../report/encode.ts';
import { removeStaleTemporaries, writeFileAtomic } from '../stores/atomic-write.ts';
import { evidencePaths } from '../stores/workspace.ts';
import { hashingFrom } from './hashing.ts';
import { type CliIo, type CommonOptions, createReporter, print } from './io.ts';
import type { CacheOptions, EngineOptions, FileOptions } from './options.ts';

/** Where a manifest goes. */
export interface ManifestOutput {
  readonly out?: string;
  readonly stdout?: boolean;
}

interface ManifestOptions extends CommonOptions, ManifestOutput, FileOptions, EngineOptions, CacheOptions {
  readonly shard?: Share;
}

export async function manifest(options: ManifestOptions, io: CliIo, target = ''): Promise<number> {
  const { shard, stdout } = options;
  if (shard !== undefined) {
    if (stdout)
      throw new AttestModelError('USAGE', '--stdout is for a whole manifest: --shard writes a part', {
        guidance: 'Leave --stdout out; --out DIR says where the part goes.',
      });
    return (await import('./share.ts')).share({ ...options, shard }, io, target);
  }
  await removeStaleTemporaries(evidencePaths(target, options).folder);
  const model = await hashAlone(target, options, io, { kind: 'model' });
  return writeManifest(model, options, io, target);
}

/** To a file, or with `--stdout` as it is. */
export async function writeManifest(
  model: Described,
  options: ManifestOutput & CommonOptions,
  io: CliIo,
  target: string,
): Promise<number> {
  if (options.stdout) {
    for (const piece of manifestPieces(model.manifest)) io.out(piece);
    return 0;
  }
  const { manifest: path } = evidencePaths(target, options);
  await writeFileAtomic(path, manifestPieces(model.manifest));
  print(io, options, summaryOf(model, path), () => textOf(model, path));
  return 0;
}

/**
 * Hashes what is signed without provenance: from the cache comes only what this job has read itself. With `part` other
 * jobs have hashed it, and nothing is read.
 */
export async function hashAlone(
  target: string,
  options: FileOptions & EngineOptions & CacheOptions & { readonly part?: readonly string[] },
  io: CliIo,
  what: Pick<HashFolderOptions, 'kind' | 'evidence'>,
): Promise<HashedFolder> {
  const progress = await createReporter(io);
  const { env, now, signal } = io;
  const folder = { ...hashOptions(options), ...what, label: 'hashing', progress, signal };
  if (options.part?.length) {
    const { readParts, takenFromParts } = await import('../attest/parts.ts');
    return hashFolder(target, { ...folder, ...takenFromParts(await readParts(options.part), folder) });
  }
  const request = await hashingFrom(options, io, progress);
  await using hashing = await openHashing({ hashing: request, model: target, inputs: [], env, now, progress });
  const engine = hashing.engine('model');
  return hashFolder(target, { ...folder, ...(engine && { engine }) });
}

export function hashOptions(options: FileOptions): {
  ignore: readonly string[];
  chunks: boolean;
  allowSymlinks: boolean;
} {
  return { ignore: options.ignore ?? [], chunks: options.chunks, allowSymlinks: options.allowSymlinks ?? false };
}

type Described = HashedFiles & { readonly bytes: number };

export function summaryOf(model: Described, manifestPath: string | undefined) {
  const { root, manifestDigest, files, bytes } = model;
  return {
    modelDigest: root,
    // Computed for who asks for JSON only.
    get filesDigest() {
      return model.filesDigest;
    },
    manifestDigest,
    files: files.length,
    bytes,
    manifestPath,
  };
}

function textOf(model: Described, manifestPath: string): string {
  return [
    `${count(model.files.length, 'file')}, ${formatBytes(model.bytes)}`,
    `model     sha256:${model.root}`,
    `manifest  sha256:${model.manifestDigest}`,
    `written   ${forTerminal(manifestPath)}`,
  ].join('\n');
}

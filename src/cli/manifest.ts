import { openHashing } from '../attest/hashing.ts';
import { type HashedFolder, type HashFolderOptions, hashFolder } from '../hashing/hashed-folder.ts';
import { count, formatBytes } from '../model/format.ts';
import { forTerminal } from '../report/encode.ts';
import { removeStaleTemporaries, writeFileAtomic } from '../stores/atomic-write.ts';
import { evidencePaths } from '../stores/workspace.ts';
import { hashingFrom } from './hashing.ts';
import { type CliIo, type CommonOptions, createReporter, print } from './io.ts';
import type { CacheOptions, EngineOptions, FileOptions } from './options.ts';

interface ManifestOptions extends CommonOptions, FileOptions, EngineOptions, CacheOptions {
  readonly out?: string;
  readonly stdout?: boolean;
}

export async function manifest(options: ManifestOptions, io: CliIo, target = ''): Promise<number> {
  const paths = evidencePaths(target, options.out ? { out: options.out } : {});
  await removeStaleTemporaries(paths.folder);
  const model = await hashAlone(target, options, io, { kind: 'model' });
  if (options.stdout) {
    io.out(Buffer.from(model.manifestBytes).toString());
    return 0;
  }
  await writeFileAtomic(paths.manifest, model.manifestBytes);
  print(io, options, summaryOf(model, paths.manifest), () => textOf(model, paths.manifest));
  return 0;
}

/** Hashes what is signed without provenance: from the cache comes only what this job has read itself. */
export async function hashAlone(
  target: string,
  options: FileOptions & EngineOptions & CacheOptions,
  io: CliIo,
  what: Pick<HashFolderOptions, 'kind' | 'evidence'>,
): Promise<HashedFolder> {
  const progress = await createReporter(io);
  const { env, now, signal } = io;
  const request = await hashingFrom(options, io, progress);
  await using hashing = await openHashing({ hashing: request, model: target, inputs: [], env, now, progress });
  const engine = hashing.engine('model');
  return hashFolder(target, {
    ...hashOptions(options),
    ...what,
    label: 'hashing',
    ...(engine && { engine }),
    progress,
    signal,
  });
}

export function hashOptions(options: FileOptions): {
  ignore: readonly string[];
  chunks: boolean;
  allowSymlinks: boolean;
} {
  return { ignore: options.ignore ?? [], chunks: options.chunks, allowSymlinks: options.allowSymlinks ?? false };
}

export function summaryOf(model: HashedFolder, manifestPath: string | undefined) {
  const { root, filesDigest, manifestDigest, files, bytes } = model;
  return { modelDigest: root, filesDigest, manifestDigest, files: files.length, bytes, manifestPath };
}

function textOf(model: HashedFolder, manifestPath: string): string {
  return [
    `${count(model.files.length, 'file')}, ${formatBytes(model.bytes)}`,
    `model     sha256:${model.root}`,
    `manifest  sha256:${model.manifestDigest}`,
    `written   ${forTerminal(manifestPath)}`,
  ].join('\n');
}

import { type HashedFolder, hashFolder } from '../hashing/hashed-folder.ts';
import { formatBytes } from '../model/format.ts';
import { forTerminal } from '../report/encode.ts';
import { removeStaleTemporaries, writeFileAtomic } from '../stores/atomic-write.ts';
import { evidencePaths } from '../stores/workspace.ts';
import { type CliIo, type CommonOptions, createReporter, print } from './io.ts';
import type { FileOptions } from './options.ts';

interface ManifestOptions extends CommonOptions, FileOptions {
  readonly out?: string;
  readonly stdout?: boolean;
}

export async function manifest(options: ManifestOptions, io: CliIo, target = ''): Promise<number> {
  const paths = evidencePaths(target, options.out ? { out: options.out } : {});
  await removeStaleTemporaries(paths.folder);
  const model = await hashFolder(target, {
    ...hashOptions(options),
    label: 'hashing',
    kind: 'model',
    progress: await createReporter(io),
    signal: io.signal,
  });
  if (options.stdout) {
    io.out(Buffer.from(model.manifestBytes).toString());
    return 0;
  }
  await writeFileAtomic(paths.manifest, model.manifestBytes);
  print(io, options, summaryOf(model, paths.manifest), () => textOf(model, paths.manifest));
  return 0;
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
    `${model.files.length} files, ${formatBytes(model.bytes)}`,
    `model     sha256:${model.root}`,
    `manifest  sha256:${model.manifestDigest}`,
    `written   ${forTerminal(manifestPath)}`,
  ].join('\n');
}

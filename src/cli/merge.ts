import { existsSync } from 'node:fs';
import { readParts, takenFromParts } from '../attest/parts.ts';
import { AttestModelError } from '../errors.ts';
import { hashFolder } from '../hashing/hashed-folder.ts';
import { describeFiles } from '../model/hashed-files.ts';
import { removeStaleTemporaries } from '../stores/atomic-write.ts';
import { evidencePaths } from '../stores/workspace.ts';
import { type CliIo, type CommonOptions, createReporter } from './io.ts';
import { type ManifestOutput, writeManifest } from './manifest.ts';
import type { FileOptions } from './options.ts';

interface MergeOptions extends CommonOptions, ManifestOutput, Pick<FileOptions, 'ignore' | 'allowSymlinks'> {
  readonly part?: readonly string[];
}

/** The manifest that one job would have made. Where the model is there, it must be the one that was hashed. */
export async function merge(options: MergeOptions, io: CliIo, target = ''): Promise<number> {
  const joined = await readParts(options.part ?? []);
  const { chunks } = joined;
  if (!existsSync(target)) {
    assertElsewhere(options, target);
    const bytes = joined.files.reduce((sum, { size }) => sum + size, 0);
    return writeManifest({ ...describeFiles(joined.files, { chunks }), bytes }, options, io, target);
  }
  await removeStaleTemporaries(evidencePaths(target, options).folder);
  const model = await hashFolder(target, {
    label: 'comparing',
    kind: 'model',
    ignore: options.ignore ?? [],
    allowSymlinks: options.allowSymlinks ?? false,
    chunks,
    ...takenFromParts(joined, { chunks }),
    progress: await createReporter(io),
    signal: io.signal,
  });
  return writeManifest(model, options, io, target);
}

/** A mistyped path must not become a folder with a manifest of files that are not in it. */
function assertElsewhere({ out, stdout }: MergeOptions, target: string): void {
  if (stdout || out !== undefined) return;
  throw new AttestModelError('NOT_FOUND', `${target} does not exist`, {
    guidance: 'Where the model is not at hand, write the manifest elsewhere: --out DIR, or --stdout.',
    details: { path: target },
  });
}

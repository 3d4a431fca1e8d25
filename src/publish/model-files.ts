import { Readable } from 'node:stream';
import { AttestModelError } from '../errors.ts';
import { OpenFile } from '../hashing/open-file.ts';
import { type Scan, type ScannedFile, scanModel } from '../hashing/scan.ts';
import { count, formatBytes } from '../model/format.ts';
import type { Manifest } from '../model/manifest.ts';
import { assetNames, EVIDENCE_ASSETS } from './asset-names.ts';
import type { ReleaseFile } from './evidence.ts';

/** "Each file included in a release must be under 2 GiB", and at most 1,000 of them (GitHub, "About releases"). */
const MAX_ASSET_BYTES = 2_147_483_647;
const MAX_ASSETS = 1000;
const READ_BYTES = 1_048_576;

/** Of a model whose files are to be published: told before anything is hashed, signed or sent. @throws AttestModelError UNSUPPORTED */
function assertPublishable(files: readonly { readonly path: string; readonly size: number }[]): void {
  const large = files.filter(({ size }) => size > MAX_ASSET_BYTES);
  if (large.length > 0) {
    const named = large.slice(0, 10).map(({ path, size }) => `${path} (${formatBytes(size)})`);
    throw new AttestModelError(
      'UNSUPPORTED',
      `${count(large.length, 'file')} of 2 GiB or more: GitHub takes no such asset`,
      {
        guidance: `${named.join('\n')}\nSave the weights in several files (max_shard_size="1GB"), or publish the evidence alone and the model elsewhere.`,
        details: { files: large.length },
      },
    );
  }
  const assets = files.filter(({ size }) => size > 0).length + EVIDENCE_ASSETS.length + 1;
  if (assets > MAX_ASSETS)
    throw new AttestModelError('UNSUPPORTED', `${assets} assets: GitHub takes at most ${MAX_ASSETS} a release`, {
      guidance: 'Publish the evidence alone, and the model elsewhere.',
      details: { assets },
    });
}

/** All files of a model that are not evidence, by size only. @throws as `scanModel` and {@link assertPublishable} */
export async function scanForRelease(
  model: string,
  options: { evidence: readonly string[]; ignore: readonly string[]; allowSymlinks: boolean },
): Promise<Scan> {
  const { evidence, ignore, allowSymlinks } = options;
  const scan = await scanModel(model, { excludeFiles: evidence, ignoreGlobs: ignore, allowSymlinks });
  assertPublishable(scan.files);
  return scan;
}

/**
 * The files that the manifest lists, as assets; empty ones are no assets, and made by who restores the folder.
 * @throws AttestModelError FILE_CHANGED where one is missing or of another size
 */
export function modelFiles({ root, files }: Scan, manifest: Manifest): ReleaseFile[] {
  const onDisk = new Map(files.map((file) => [file.path, file]));
  const names = assetNames(manifest.files.map(({ path }) => path));
  return manifest.files.flatMap(({ path, size, digest }) => {
    const file = onDisk.get(path);
    if (file?.size !== size)
      throw new AttestModelError('FILE_CHANGED', `${path} is not the file that was signed`, {
        guidance: 'Attest the model again, or restore the file.',
        details: { path, expected: size, found: file?.size ?? 'missing' },
      });
    const name = names.get(path) ?? path;
    const asset = { name, ...(name !== path && { label: path }), size, digest, open: () => stream(root, file) };
    return size === 0 ? [] : [asset];
  });
}

function stream(root: string, file: ScannedFile): Readable {
  return Readable.from(pieces(root, file), { objectMode: false, highWaterMark: READ_BYTES });
}

function* pieces(root: string, file: ScannedFile): Generator<Buffer> {
  using open = new OpenFile(root, file);
  for (let at = 0; at < file.size; at += READ_BYTES) {
    const piece = Buffer.allocUnsafe(Math.min(READ_BYTES, file.size - at));
    open.read(piece, at);
    yield piece;
  }
  open.finish();
}

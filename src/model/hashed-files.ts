import { buildManifest, type HashedFile, type Manifest, manifestDigest } from './manifest.ts';
import { filesDigest, rootDigest } from './root.ts';

/** Everything that is computed from the files' digests alone, whoever hashed them. */
export interface HashedFiles {
  /** In spec order. */
  readonly files: readonly HashedFile[];
  readonly manifest: Manifest;
  readonly manifestDigest: string;
  /** OMS root, hex. */
  readonly root: string;
  /** Computed when it is asked for. */
  readonly filesDigest: string;
}

export function describeFiles(hashed: readonly HashedFile[], options: { readonly chunks: boolean }): HashedFiles {
  const manifest = buildManifest(hashed, options);
  const { files } = manifest;
  let names: string | undefined;
  return {
    files,
    manifest,
    manifestDigest: manifestDigest(manifest),
    root: rootDigest(files.map(({ digest }) => digest)),
    get filesDigest() {
      names ??= filesDigest(files.map(({ path: name, digest }) => ({ algorithm: 'sha256', digest, name })));
      return names;
    },
  };
}

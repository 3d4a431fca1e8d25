import type { HashAlgorithm } from './digest.ts';

/** A file of a model with its digests, all lower-case hex. `chunks` only where size > chunkSize. */
export interface HashedFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly digest: string;
  readonly chunks?: readonly string[];
}

/** `model.manifest.json` (formats, section 2): a pure function of the signed files, in spec order. */
export interface Manifest {
  readonly mediaType: 'application/vnd.attest-model.manifest.v1+json';
  readonly hash: { readonly algorithm: 'sha256'; readonly chunkSize?: number };
  readonly files: readonly HashedFile[];
}

// A helper fills this file: buildManifest, serializeManifest, parseManifest, manifestDigest (contracts).
export type { HashAlgorithm };

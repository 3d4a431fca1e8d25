import { sha256Hex } from '../model/digest.ts';
import { PART_MEDIA_TYPE } from '../model/part.ts';
import { formatShare, type Share } from '../model/shares.ts';
import type { ResourceDescriptor } from './in-toto.ts';

/** Git's own digest is of the commit; `diffDigest` stands for what the working tree had beyond it. */
export interface CodeState {
  /** `owner/name`, or the folder's name where there is no remote. */
  readonly name: string;
  /** https, without credentials. */
  readonly repository?: string;
  readonly ref?: string;
  readonly commit: string;
  readonly dirty: boolean;
  /** Tracked files that differ from the commit. */
  readonly changed: number;
  /** Files that neither the commit nor its ignore rules know. */
  readonly untracked: number;
  /** SHA-256, hex; present when dirty. */
  readonly diffDigest?: string;
}

/** An input by its digest: measured here, or stated by the user. */
export type InputArtifact =
  | { readonly kind: 'folder'; readonly root: string; readonly filesDigest: string; readonly uri?: string }
  | { readonly kind: 'file'; readonly sha256: string; readonly uri?: string }
  | {
      readonly kind: 'stated';
      readonly digest: Readonly<Record<string, string>>;
      readonly uri: string;
      readonly store: string;
    };

/** Adapters and components are models too. */
export const MODEL_ROLES = ['base-model', 'adapter', 'component'] as const;
export type BaseModelRole = (typeof MODEL_ROLES)[number];
export const INPUT_ROLES: readonly string[] = ['code', 'dataset', ...MODEL_ROLES, 'config'];

export function codeDependency(code: CodeState): ResourceDescriptor {
  const { name, repository, ref, commit, dirty, changed, untracked, diffDigest } = code;
  return {
    name: `code:${name}`,
    ...(repository !== undefined && { uri: `git+${repository}${ref === undefined ? '' : `@${ref}`}` }),
    digest: { gitCommit: commit },
    annotations: { dirty, ...(dirty && { changed, untracked }), ...(diffDigest !== undefined && { diffDigest }) },
  };
}

export function datasetDependency(name: string, artifact: InputArtifact): ResourceDescriptor {
  return { name: `dataset:${name}`, ...describe(artifact) };
}

export function baseModelDependency(
  name: string,
  artifact: InputArtifact,
  role: BaseModelRole = 'base-model',
): ResourceDescriptor {
  return { name: `${role}:${name}`, ...describe(artifact) };
}

function describe(artifact: InputArtifact): Omit<ResourceDescriptor, 'name'> {
  const uri = artifact.uri === undefined ? {} : { uri: artifact.uri };
  switch (artifact.kind) {
    case 'folder': {
      const { kind, root, filesDigest } = artifact;
      return { ...uri, digest: { sha256: root }, annotations: { kind, filesDigest } };
    }
    case 'file':
      return { ...uri, digest: { sha256: artifact.sha256 }, annotations: { kind: 'file' } };
    case 'stated':
      return { ...uri, digest: artifact.digest, annotations: { digestSource: 'stated', store: artifact.store } };
  }
}

type Digested = Required<Pick<ResourceDescriptor, 'digest' | 'annotations'>>;

/** Whether an input's digest is of bytes that were read: not stated, and not of a cache that trusted file times. */
export const isHashed = ({ digest, annotations }: Digested): boolean =>
  digest['sha256'] !== undefined && annotations['digestSource'] !== 'stated' && annotations['trust'] === undefined;

/** `inCommit`: equal to the file of this path in the trained commit. Undefined where there is no repository to ask. */
export function configDependency(config: {
  path: string;
  sha256: string;
  inCommit?: boolean | undefined;
}): ResourceDescriptor {
  const { path, sha256, inCommit = false } = config;
  return { name: `config:${path}`, digest: { sha256 }, annotations: { inCommit } };
}

/** The record of a machine: its key facts as annotations, all of it as `content`, whose digest this is. */
export function environmentByproduct(environment: {
  /** Canonical JSON. */
  readonly record: Uint8Array;
  readonly facts: Readonly<Record<string, string | number>>;
  /** False where the training ran elsewhere, unrecorded: then these are facts of the machine that attests, and named so. */
  readonly ofTraining: boolean;
}): ResourceDescriptor {
  const { record, facts, ofTraining } = environment;
  return {
    name: ofTraining ? 'environment' : 'environment-of-attesting-host',
    digest: { sha256: sha256Hex(record) },
    mediaType: 'application/json',
    content: Buffer.from(record).toString('base64'),
    annotations: { ...facts },
  };
}

export function metricsByproduct(metrics: { fileName: string; sha256: string }): ResourceDescriptor {
  return {
    name: 'metrics',
    digest: { sha256: metrics.sha256 },
    mediaType: 'application/json',
    annotations: { fileName: metrics.fileName },
  };
}

/** A part that another job of the run made: the files in it were read there, not by whoever signs. */
export function manifestPartByproduct(part: { share: Share; sha256: string }): ResourceDescriptor {
  return {
    name: `manifest-part:${formatShare(part.share)}`,
    digest: { sha256: part.sha256 },
    mediaType: PART_MEDIA_TYPE,
  };
}

/** Name of the byproduct that lists the sealed digest cache: a later run of this signer takes no other. */
export const DIGEST_CACHE = 'digest-cache';

/** `fileTimes`: entries of it may rest on size and times alone (`--cache trust-file-times`). */
export function digestCacheByproduct(cache: { sha256: string; fileTimes: boolean }): ResourceDescriptor {
  return {
    name: DIGEST_CACHE,
    digest: { sha256: cache.sha256 },
    ...(cache.fileTimes && { annotations: FILE_TIMES }),
  };
}

/** Said of a digest that was not computed anew: size and times of the files are those of when it was. */
const FILE_TIMES = { trust: 'file-times' };

/** For an input whose digest may come from a cache that trusted file times. */
export function trustingFileTimes(dependency: ResourceDescriptor): ResourceDescriptor {
  return { ...dependency, annotations: { ...dependency.annotations, ...FILE_TIMES } };
}

import { basename, resolve } from 'node:path';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import { shellPath, shellQuote } from '../model/shell-quote.ts';
import type { GitHubAccess } from '../stores/github-api.ts';
import { type EvidencePaths, evidencePaths } from '../stores/workspace.ts';
import type { ReleaseTag } from './tag.ts';

export interface ReleaseRequest extends ReleaseTag {
  /** Model folder. */
  readonly model: string;
  /** What the folder is called in the notes; one release holds one model. */
  readonly name: string;
  readonly paths: EvidencePaths;
  readonly access: GitHubAccess;
  /** The model's files too, not the evidence alone. */
  readonly withModel: boolean;
  /** Globs that the signer left out. */
  readonly ignore?: readonly string[];
  readonly allowSymlinks?: boolean;
  readonly progress?: ProgressReporter;
  readonly signal?: AbortSignal;
}

/** The words that continue it, wherever it stopped. */
export function publishCommand({ model, name, tag, access, paths, withModel, ...rest }: ReleaseRequest): string {
  const beside = paths.signature === evidencePaths(model).signature ? [] : ['--signature', shellPath(paths.signature)];
  const words = [...beside, '--release', shellQuote(tag), '--repository', shellQuote(access.repository)];
  const others = [
    ...(name === basename(resolve(model)) ? [] : ['--name', shellQuote(name)]),
    ...(withModel ? ['--with-model', ...(rest.ignore ?? []).flatMap((glob) => ['--ignore', shellQuote(glob)])] : []),
    ...(withModel && rest.allowSymlinks ? ['--allow-symlinks'] : []),
  ];
  return ['attest-model publish', shellPath(model), ...words, ...others].join(' ');
}

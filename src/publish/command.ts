import { basename, resolve } from 'node:path';
import { shellPath, shellQuote } from '../model/shell-quote.ts';
import { evidencePaths } from '../stores/workspace.ts';
import type { ReleaseRequest } from './request.ts';

/** The words that continue it, wherever it stopped. */
export function commandToContinue({ model, name, tag, access, paths, withModel, ...rest }: ReleaseRequest): string {
  const beside = paths.signature === evidencePaths(model).signature ? [] : ['--signature', shellPath(paths.signature)];
  const words = [...beside, '--release', shellQuote(tag), '--repository', shellQuote(access.repository)];
  const others = [
    ...(name === basename(resolve(model)) ? [] : ['--name', shellQuote(name)]),
    ...(withModel ? ['--with-model', ...(rest.ignore ?? []).flatMap((glob) => ['--ignore', shellQuote(glob)])] : []),
    ...(withModel && rest.allowSymlinks ? ['--allow-symlinks'] : []),
  ];
  return ['attest-model publish', shellPath(model), ...words, ...others].join(' ');
}

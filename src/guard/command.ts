import { realpathSync } from 'node:fs';
import { AttestModelError } from '../errors.ts';
import { pathWithin } from '../model/path.ts';
import type { Model } from '../verify/model.ts';

/** Stands for the path of what was verified, wherever it is in the command's words. */
const PLACEHOLDER = '{model}';
/** For commands that read their environment. */
const MODEL_VARIABLE = 'ATTEST_MODEL_PATH';

/** A command as it will be run; no shell reads it. */
export interface Command {
  readonly words: readonly [file: string, ...rest: string[]];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The command with the path of the copy in it.
 * @throws AttestModelError USAGE: no command
 */
export function withModel(
  words: readonly string[],
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): Command {
  const [file, ...rest] = words.map((word) => word.replaceAll(PLACEHOLDER, () => path));
  if (!file) throw new AttestModelError('USAGE', 'there is no command to run', { guidance: HOW });
  return { words: [file, ...rest], env: { ...env, [MODEL_VARIABLE]: path } };
}

/**
 * A command that is given the model's own path, or that starts in it, would read what nobody verified.
 * @throws AttestModelError USAGE
 */
export function assertNoOriginal(
  words: readonly string[],
  { path, real, isFile }: Pick<Model, 'path' | 'real' | 'isFile'>,
): void {
  if (!isFile && pathWithin(real, realpathSync('.')) !== undefined)
    throw new AttestModelError(
      'USAGE',
      'the command would start in the model itself, and find files that nobody verified',
      {
        guidance: `Start it from another folder: cd .. first. ${HOW}`,
      },
    );
  const isOf = (part: string, folder: string): boolean => {
    const way = pathWithin(folder, part);
    return way === '' || (way !== undefined && part.includes('/'));
  };
  const original = words.find((word) => partsOf(word).some((part) => isOf(part, path) || isOf(part, real)));
  if (original === undefined) return;
  throw new AttestModelError('USAGE', `the command names the model itself, not what will be verified: ${original}`, {
    guidance: `Write ${PLACEHOLDER} in its place: the path of the copy. ${HOW}`,
    details: { argument: original },
  });
}

/** The word, and what may be a path after `=` or `:`. A plain word is one only where it is the model itself. */
const partsOf = (word: string): string[] =>
  [word, ...word.split(/[=:,]/)].filter((part) => part !== '' && !part.startsWith(PLACEHOLDER));

const HOW = `attest-model exec MODEL --policy FILE -- COMMAND … ${PLACEHOLDER} …`;

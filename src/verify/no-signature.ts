import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AttestModelError } from '../errors.ts';
import { shellPath } from '../model/shell-quote.ts';
import type { Model } from './model.ts';

/** Enough to find a slip; a folder may hold anything. */
const MAX_NAMED = 3;
const MAX_FOLDERS = 1000;

/**
 * For somebody who got the files alone, named the folder above, or has yet to sign: what was looked for, where, and what next.
 * `path` is where no signature is; of any other fault nothing is changed.
 */
export function withNoSignature(error: unknown, path: string, { path: model, isFile }: Model): unknown {
  const missing = error instanceof AttestModelError && error.code === 'NOT_FOUND';
  if (!missing || error.details['path'] !== path) return error;
  const usual = [join(model, 'model.sig'), join(`${model}.attest`, 'model.sig')];
  const isUsual = usual.includes(path);
  const looked = isUsual ? usual.slice(isFile ? 1 : 0) : [path];
  const nearby = isUsual && !isFile ? signedBelow(model) : [];
  return new AttestModelError(error.code, `there is no signature of ${model}: looked for ${looked.join(' and ')}`, {
    cause: error,
    guidance: [
      ...(nearby.length > 0 ? [`Signed below it: ${nearby.join(', ')}. Is it one of these?`] : []),
      ...(isUsual && isFile ? aboveOf(model) : []),
      `If the evidence lies elsewhere: --signature FILE. ${ELSEWHERE}`,
      `If nobody signed it yet: attest-model ${isFile ? 'sign --dataset' : 'attest'} ${shellPath(model)}`,
    ].join('\n'),
    details: error.details,
  });
}

const ELSEWHERE =
  'verify finds it in a release too (--release TAG --repository OWNER/NAME), and in GitHub’s attestation store (--repository OWNER/NAME).';

/** Somebody named a file of a model, or its signature. */
function aboveOf(file: string): string[] {
  const folder = dirname(file);
  if (!existsSync(join(folder, 'model.sig'))) return [];
  const what = EVIDENCE.includes(basename(file)) ? 'It is evidence of the model' : 'It lies in a model that is signed';
  return [`${what} ${folder}: name that folder.`];
}

const EVIDENCE = ['model.sig', 'claims.jsonl', 'model.manifest.json'];

function signedBelow(model: string): string[] {
  try {
    return readdirSync(model, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .slice(0, MAX_FOLDERS)
      .map(({ name }) => join(model, name))
      .filter((folder) => existsSync(join(folder, 'model.sig')))
      .slice(0, MAX_NAMED);
  } catch {
    return [];
  }
}

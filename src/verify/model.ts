import { realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AttestModelError, reasonOf } from '../errors.ts';
import { normalizeIgnorePaths } from '../hashing/ignore-paths.ts';
import type { EvidencePlaces } from '../stores/evidence-files.ts';
import type { VerifyRequest } from './request.ts';

export interface Model {
  readonly path: string;
  readonly real: string;
  readonly isFile: boolean;
}

export function openModel(target: string): Model {
  if (target === '') throw new AttestModelError('USAGE', 'the path of the model is empty');
  const path = resolve(target);
  try {
    return { path, real: realpathSync(path), isFile: statSync(path).isFile() };
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    const fault = missing ? 'does not exist' : `cannot be read: ${reasonOf(error)}`;
    throw new AttestModelError(missing ? 'NOT_FOUND' : 'UNREADABLE', `the model ${path} ${fault}`, {
      cause: error,
      guidance: missing
        ? 'Check the path: name the folder that holds the model, or its one file.'
        : 'Give this user the right to read it, and every folder above it.',
      details: { path },
    });
  }
}

/** Relative to the model; an absolute path may go by either name of the folder. */
export function inModel({ path, real }: Model, paths: readonly string[]): string[] {
  return normalizeIgnorePaths([real, path], paths);
}

/** Claims and manifest lie beside the signature, unless they are named (design, section 2). */
export function evidencePlaces(
  { signature, claims, manifest }: VerifyRequest,
  { path, isFile }: Model,
): EvidencePlaces {
  const place = resolve(signature ?? join(isFile ? `${path}.attest` : path, 'model.sig'));
  const beside = (named: string | undefined, name: string): EvidencePlaces['claims'] =>
    named === undefined ? { path: join(dirname(place), name), asked: false } : { path: resolve(named), asked: true };
  return {
    signature: { path: place, asked: true },
    claims: beside(claims, 'claims.jsonl'),
    manifest: beside(manifest, 'model.manifest.json'),
  };
}

/** Evidence of a dataset lies at `P.attest/`, never in it (design, section 2): what has such a name in it is data. */
export const isBeside = ({ signature }: EvidencePlaces, { path }: Model): boolean =>
  dirname(signature.path) === `${path}.attest`;

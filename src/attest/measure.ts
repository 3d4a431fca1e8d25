import { AttestModelError } from '../errors.ts';
import { collectMaterials, type Materials } from '../evidence/materials.ts';
import { assertInputs, inputPaths } from '../evidence/named-inputs.ts';
import { type HashedFolder, hashFolder, type ProgressReporter } from '../hashing/hashed-folder.ts';
import { count } from '../model/format.ts';
import type { EvidencePaths } from '../stores/workspace.ts';
import type { Hashing } from './hashing.ts';
import { type JoinedParts, readParts, takenFromParts } from './parts.ts';
import type { AttestRequest } from './request.ts';

/** A typo in an input should cost seconds, not the hashing. */
export async function assertThere(request: AttestRequest): Promise<void> {
  const { evaluation } = request;
  await assertInputs({ ...namedInputs(request), ...(evaluation !== undefined && { evaluation }) });
}

/** What other jobs hashed of the model, if the digests are to come from there. */
export function partsOf({ parts = [] }: AttestRequest): Promise<JoinedParts> | undefined {
  return parts.length > 0 ? readParts(parts) : undefined;
}

/** The model's files. */
export async function measureModel(
  request: AttestRequest,
  paths: EvidencePaths,
  hashing: Hashing,
  progress: ProgressReporter,
  parts: JoinedParts | undefined,
): Promise<HashedFolder> {
  const engine = hashing.engine('model');
  const chunks = request.chunks ?? true;
  if (parts)
    progress.info(
      `Digests of ${count(parts.files.length, 'file')} come from ${count(parts.parts.length, 'part')}: none is read.`,
    );
  return hashFolder(request.model, {
    label: 'hashing',
    kind: 'model',
    ignore: request.ignore ?? [],
    evidence: [paths.signature, paths.claims, paths.manifest],
    allowSymlinks: request.allowSymlinks ?? false,
    chunks,
    ...(engine && { engine }),
    ...(parts && takenFromParts(parts, { chunks })),
    progress,
    ...(request.signal && { signal: request.signal }),
  });
}

/** All that the model was made from and on. */
export function measureMaterials(
  request: AttestRequest,
  paths: EvidencePaths,
  hashing: Hashing,
  progress: ProgressReporter,
): Promise<Materials> {
  const engine = hashing.engine('input');
  // What the model's were is no input's.
  hashing.restsOnFileTimes();
  const { model, evaluation, env, now, signal } = request;
  const { signature, claims, manifest, unsigned } = paths;
  return collectMaterials({
    ...namedInputs(request),
    measured: [model, signature, claims, manifest, unsigned, ...(evaluation === undefined ? [] : [evaluation])],
    // A job after the training job measures its own machine.
    ofTraining: request.expectManifestDigest === undefined && !request.parts?.length,
    allowSymlinks: request.allowSymlinks ?? false,
    ...(engine && { engine }),
    restsOnFileTimes: hashing.restsOnFileTimes,
    env,
    now,
    progress,
    ...(signal && { signal }),
  });
}

/** Paths of datasets and base models. */
export const inputPathsOf = (request: AttestRequest): string[] => inputPaths(namedInputs(request));

function namedInputs(request: AttestRequest) {
  const { datasets = [], baseModels = [], configs = [], metrics, env } = request;
  const code = request.code ?? env['GITHUB_WORKSPACE'] ?? '.';
  return { datasets, baseModels, configs, code, ...(metrics !== undefined && { metrics }) };
}

/** The job that trained says what it made; this one signs nothing else. */
export function assertExpected(
  { expectManifestDigest: expected }: AttestRequest,
  { manifestDigest: found }: HashedFolder,
): void {
  if (expected === undefined || expected === found) return;
  throw new AttestModelError(
    'INVALID_INPUT',
    `the model is not the expected one: expected manifest ${expected}, found ${found}`,
    {
      guidance:
        'Files changed on the way from the training job, or other options (ignore, chunks) were used there. Nothing was signed.',
      details: { expected, found },
    },
  );
}

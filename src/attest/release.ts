import { basename, resolve } from 'node:path';
import { AttestModelError } from '../errors.ts';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import type { ReleaseRequest } from '../publish.ts';
import type { EvidencePaths } from '../stores/workspace.ts';
import { type AttestRequest, storeOf } from './request.ts';

/** The release that was asked for, if one was. @throws AttestModelError USAGE where there is no token */
export function releaseOf(
  request: AttestRequest,
  paths: EvidencePaths,
  name: string,
  progress: ProgressReporter,
): ReleaseRequest | undefined {
  const { publish, model, ignore = [], allowSymlinks = false, signal } = request;
  if (publish?.release === undefined) return undefined;
  const { store } = storeOf(request);
  if (store === undefined)
    throw new AttestModelError('USAGE', 'cannot publish a release: this is not a GitHub Actions run with a token', {
      guidance: 'The input github-token has it. Elsewhere: attest-model publish MODEL --release TAG',
    });
  return {
    ...publish.release,
    model,
    name,
    paths,
    access: store,
    ignore,
    allowSymlinks,
    progress,
    ...(signal && { signal }),
  };
}

/** Before hashing: a release that cannot take the evidence ends the run here. Without a signer there will be none. */
export async function prepareReleaseOf(
  request: AttestRequest,
  paths: EvidencePaths,
  progress: ProgressReporter,
): Promise<void> {
  const release = releaseOf(request, paths, request.name ?? basename(resolve(request.model)), progress);
  if (release === undefined || request.signer === undefined) return;
  const { prepareRelease } = await import('../publish.ts');
  await prepareRelease(release);
}

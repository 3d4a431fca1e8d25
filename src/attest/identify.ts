import { AttestModelError, messageOf } from '../errors.ts';
import { basePredicate, ownPredicate } from '../evidence/build.ts';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import type { SigningParty } from '../sigstore/party.ts';
import type { SlsaPredicate } from '../statement/provenance.ts';
import type { AttestRequest } from './request.ts';

/** Who will sign, or why nobody can. Neither: nobody was asked to. */
export interface Identified {
  readonly party?: SigningParty;
  readonly failure?: AttestModelError;
}

export async function identify({ signer }: AttestRequest, progress: ProgressReporter): Promise<Identified> {
  if (signer === undefined) return {};
  try {
    return { party: await signer() };
  } catch (error) {
    const failure = asFailure(error);
    if (failure.code === 'USAGE') throw failure;
    progress.info(
      `Signing will not be possible: ${failure.message}. Manifest and unsigned statements are made all the same.`,
    );
    return { failure };
  }
}

/** GitHub's identity service may fail where Sigstore's did not: then the run is unsigned, not lost. */
export async function describeBuild(
  { env, now }: AttestRequest,
  { party, failure }: Identified,
  startedOn: Date,
): Promise<{ base: SlsaPredicate; failure: AttestModelError | undefined }> {
  const facts = { env, startedOn, finishedOn: now() };
  // Whoever could not get one token will not wait for another.
  if (failure) return { base: ownPredicate(facts), failure };
  try {
    return { base: await basePredicate({ ...facts, ...(party && { signer: party.signer.describe }) }), failure };
  } catch (error) {
    return { base: ownPredicate(facts), failure: party && asFailure(error) };
  }
}

export function asFailure(error: unknown): AttestModelError {
  return error instanceof AttestModelError
    ? error
    : new AttestModelError('SIGNING_FAILED', messageOf(error), { cause: error });
}

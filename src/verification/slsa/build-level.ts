import { GITHUB_BUILD_TYPE, type Provenance } from '../../statement/provenance.ts';
import type { AcceptedClaim } from '../claims/claims.ts';
import { type Certified, certify } from '../verdict-fields.ts';

/** SLSA Build level as far as evidence is made: L3 needs a builder that the training code cannot reach. */
export type BuildLevel = 1 | 2;

/**
 * SLSA Build level of a run, from who signed its provenance and how. 2: GitHub's build type, every part of it as the
 * certificate has it, on a hosted runner. What a payload says about its level is not read.
 */
export function buildLevelOf(
  claim: AcceptedClaim,
  { buildType }: Provenance,
  certified: Certified = certify(claim),
): BuildLevel {
  const { signer } = claim;
  const isHosted = signer.method === 'sigstore' && signer.extensions['runnerEnvironment'] === 'github-hosted';
  return isHosted && buildType === GITHUB_BUILD_TYPE && certified.pipeline ? 2 : 1;
}

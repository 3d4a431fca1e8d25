import { randomUUID } from 'node:crypto';
import type { SignerDescription } from '../sigstore/signer.ts';
import { builderIdOf } from '../statement/builder.ts';
import { baseForOurBuildType, OUR_BUILD_TYPE, type SlsaPredicate } from '../statement/provenance.ts';
import { type Environment, githubBasePredicate, githubContext } from './github.ts';

/** Stands for the signer in a statement that nobody has signed yet; replaced when it is. */
const UNSIGNED_BUILDER = 'unsigned';

export interface BuildFacts {
  readonly env: Environment;
  /** Absent: nobody signs now. */
  readonly signer?: SignerDescription;
  readonly startedOn: Date;
  readonly finishedOn: Date;
}

/**
 * GitHub's buildType where GitHub's identity signs, since its store takes no other; else ours, whose builder is whoever
 * signs (design, decision 4).
 */
export async function basePredicate(facts: BuildFacts): Promise<SlsaPredicate> {
  const context = githubContext(facts.env);
  const byIdentity = facts.signer === undefined || facts.signer.method === 'sigstore';
  if (context?.isGitHubCloud && context.canAskForToken && byIdentity) {
    const base = await githubBasePredicate();
    // A token from elsewhere may sign in a GitHub job: then GitHub's builder is not the one that the certificate names.
    if (facts.signer === undefined || base.runDetails.builder.id === builderIdOf(facts.signer))
      return withTimes(base, facts);
  }
  return ownPredicate(facts);
}

/** Ours, wherever it runs: also for statements that wait because GitHub's identity service did not answer. */
export function ownPredicate(facts: BuildFacts): SlsaPredicate {
  const context = githubContext(facts.env);
  return baseForOurBuildType({
    builderId: facts.signer === undefined ? UNSIGNED_BUILDER : builderIdOf(facts.signer),
    ...(context?.workflow && { workflow: context.workflow }),
    startedOn: facts.startedOn.toISOString(),
    finishedOn: facts.finishedOn.toISOString(),
    invocationId: context?.invocationId ?? `urn:uuid:${randomUUID()}`,
  });
}

/** A provenance that waited unsigned names its signer at last; one of GitHub's buildType keeps the builder that it has. */
export function nameBuilder(predicate: SlsaPredicate, signer: SignerDescription): SlsaPredicate {
  const { builder } = predicate.runDetails;
  if (predicate.buildDefinition.buildType !== OUR_BUILD_TYPE || builder.id !== UNSIGNED_BUILDER) return predicate;
  return { ...predicate, runDetails: { ...predicate.runDetails, builder: { ...builder, id: builderIdOf(signer) } } };
}

function withTimes(base: SlsaPredicate, { startedOn, finishedOn }: BuildFacts): SlsaPredicate {
  const metadata = {
    ...base.runDetails.metadata,
    startedOn: startedOn.toISOString(),
    finishedOn: finishedOn.toISOString(),
  };
  return { ...base, runDetails: { ...base.runDetails, metadata } };
}

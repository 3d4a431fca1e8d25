import type { Statement } from '../../statement/in-toto.ts';
import { VSA_TYPE } from '../../statement/vsa.ts';
import { linesOf } from '../../verification/claims/claim-lines.ts';
import { readBundle } from '../../verification/claims/vsa.ts';
import type { DsseBundle } from '../../verification/signatures/bundle.ts';
import { vouchedByAny } from '../../verification/signatures/vouched-by.ts';
import type { SignerIdentity } from '../../verification/verdict.ts';
import { anyOf, claimsAt, type Demand } from '../demand.ts';
import type { InputEvidence, Run } from '../facts.ts';
import type { SignerRule } from '../policy.ts';
import { type PolicyTrust, trustsFor } from '../trust.ts';
import { describeRule, namesOf } from './signers.ts';

/** A revision of a repository, as the certificate names it. */
export interface Revision {
  /** URL. */
  readonly repository: string;
  readonly commit: string;
}

/** Each of them may cost a verification. */
const MAX_SUMMARIES = 1000;

/**
 * Source VSAs (https://slsa.dev/spec/v1.2/verifying-source) that say of a revision that two people agreed to it, by one of the
 * rules' signers. What they say is their signer's word: a certificate knows nothing of reviews.
 *
 * `verifier.id` is not compared: SLSA asks for a pair of signer and id that is known beforehand, and the rule names the signer alone.
 * Nothing relates the two. The SLSA source tool writes the URL of the repository that its workflow was in when the tool was
 * built (there were three), the certificate names the workflow of today, and who calls that says which tool it runs.
 */
export function reviewersOf(
  claims: Uint8Array,
  revision: Revision,
  rules: readonly SignerRule[],
  { trusted, parsed }: PolicyTrust,
  now: Date,
): { readonly line: number; readonly signer: SignerIdentity }[] {
  const denied = new Set(parsed.policy.deny?.signers);
  return summariesOf(claims, revision).flatMap(({ line, bundle }) => {
    const vouched = vouchedByAny(bundle, trustsFor(rules, bundle, trusted), now);
    if (!vouched.ok) return [];
    const { signer } = vouched.value;
    return namesOf(signer).some((name) => denied.has(name)) ? [] : [{ line, signer }];
  });
}

function summariesOf(claims: Uint8Array, revision: Revision): { readonly line: number; readonly bundle: DsseBundle }[] {
  const found: { line: number; bundle: DsseBundle }[] = [];
  for (const { line, text } of linesOf(claims)) {
    const read = found.length < MAX_SUMMARIES ? readBundle(text) : undefined;
    if (read && saysReviewed(read.statement, revision)) found.push({ line, bundle: read.bundle });
  }
  return found;
}

/** Two-party review is level 4 of the Source track in SLSA 1.2, and a property of its own in the drafts after it. */
const REVIEWED = /^SLSA_SOURCE_(LEVEL_[4-9]|TWO_PARTY_REVIEWED)$/;

function saysReviewed({ subject, predicateType, predicate }: Statement, { repository, commit }: Revision): boolean {
  const { verificationResult: result, resourceUri, verifiedLevels: levels } = predicate;
  return (
    predicateType === VSA_TYPE &&
    subject.some(({ digest }) => digest['gitCommit'] === commit) &&
    resourceUri === `git+${repository}` &&
    result === 'PASSED' &&
    Array.isArray(levels) &&
    levels.some((level) => typeof level === 'string' && REVIEWED.test(level))
  );
}

export function reviewDemand(
  rules: readonly SignerRule[],
  { certified }: Run,
  evidence: InputEvidence | undefined,
): Demand {
  const { sourceRepositoryUri: repository, sourceRepositoryDigest: commit } = certified;
  const found = repository && commit ? (evidence?.reviewers({ repository, commit }, rules) ?? []) : [];
  return {
    id: 'provenance.reviewed',
    title: 'The signed commit came by a reviewed change',
    expected: `a Source VSA of the commit with two-party review, by ${anyOf(rules.map(describeRule))}`,
    found: found.length > 0 ? anyOf(found.map(({ signer }) => namesOf(signer)[0] ?? '')) : undefined,
    evidence: `${claimsAt(found.map(({ line }) => line))}; certificate, OID .12; certificate, OID .13`,
    guidance:
      'Append the Source VSA of this commit to claims.jsonl, as the source control system or the SLSA source tool issues it. Without one nobody says that the change was reviewed.',
    met: found.length > 0,
  };
}

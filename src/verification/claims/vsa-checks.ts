import { CLOCK_SKEW_MS } from '../../model/clock.ts';
import { summarizedLevel } from '../../statement/vsa.ts';
import { fail, pass } from '../checks.ts';
import { describeSigner } from '../signatures/vouch.ts';
import type { Check } from '../verdict.ts';
import type { SignedSummary } from './vsa.ts';

/** What a VSA must say to stand for a verification of one's own. */
export interface SummaryExpectation {
  /** SHA-256 of the policy in force. */
  readonly policy: string;
  /** Of the policies that it names in turn; absent where they are not known. */
  readonly named?: readonly string[];
  readonly resource: string;
  /** As in the policy, and in milliseconds. */
  readonly maxAge: { readonly text: string; readonly milliseconds: number };
  /** SLSA Build level that the policy asks for. */
  readonly level?: number;
}

/** Recomputed from the files. */
export interface RecomputedModel {
  readonly root: string;
  /** Of every manifest that these files can have: with chunk hashes, and without. */
  readonly manifests: readonly string[];
}

const ANEW = 'Have the model verified anew (attest-model vsa), or verify it yourself: leave out --vsa.';

/** Procedure of the VSA specification, "How to verify", steps 2 and 4 to 7; 1 and 3 are behind every `SignedSummary`. */
export function checkSummary(
  signed: SignedSummary,
  expected: SummaryExpectation,
  model: RecomputedModel | undefined,
  now: Date,
): Check[] {
  return [
    {
      ...pass('vsa.signature', 'A verifier that the policy allows has signed a VSA', {
        found: describeSigner(signed.signer),
        evidence: evidenceOf(signed),
      }),
      checks: signed.checks,
    },
    checkVerifier(signed),
    ...checkSubject(signed, expected),
    ...(model ? checkSubjects(signed, model) : []),
    checkResult(signed),
    checkAge(signed, expected, now),
    ...checkLevel(signed, expected),
  ];
}

/** Whether it is about this question at all; what it answers is asked of the newest that is. */
export const isRelevant = (signed: SignedSummary, expected: SummaryExpectation, model?: RecomputedModel): boolean =>
  [checkVerifier(signed), ...checkSubject(signed, expected), ...(model ? checkSubjects(signed, model) : [])].every(
    ({ outcome }) => outcome === 'pass',
  );

const evidenceOf = ({ line }: SignedSummary): string => `claims, line ${line}`;

/** Step 4. Whoever may sign for one verifier may not speak for another. */
function checkVerifier({ line, summary, signer }: SignedSummary): Check {
  const guidance = 'The VSA speaks for somebody else than who signed it: do not rely on it, and look at its signer.';
  const details = { expected: signer.san, found: summary.verifier.id };
  return compare('vsa.verifier', 'The verifier that the VSA names is who signed it', details, {
    evidence: `claims, line ${line}, verifier.id; certificate, subject alternative name`,
    guidance,
  });
}

/** Step 5, and the policy: what was asked of the verifier. */
function checkSubject(signed: SignedSummary, { policy, named, resource }: SummaryExpectation): Check[] {
  const evidence = evidenceOf(signed);
  const { summary } = signed;
  return [
    compare(
      'vsa.policy',
      'It was judged by the policy in force',
      { expected: all(policy, named), found: all(summary.policy.sha256, named && summary.policy.named) },
      { evidence: `${evidence}, policy.digest`, guidance: ANEW },
    ),
    compare(
      'vsa.resource',
      'The VSA is about the expected resource',
      { expected: resource, found: summary.resourceUri },
      { evidence: `${evidence}, resourceUri`, guidance: `It is about another use of the model. ${ANEW}` },
    ),
  ];
}

const all = (policy: string | undefined, named: readonly string[] = []): string =>
  [policy ?? 'none', ...named].join(', naming ');

/** Step 2. The root does not bind names, the manifest does (design, decision 8). */
function checkSubjects({ line, subjects }: SignedSummary, { root, manifests }: RecomputedModel): Check[] {
  const [model, manifest] = subjects;
  const guidance =
    'These are not the files that were verified: get them anew from where the model was published, or verify them yourself.';
  const named = manifest?.name === 'model.manifest.json' ? manifest.digest['sha256'] : undefined;
  const found = named ?? 'none: it binds no file names';
  const [first = ''] = manifests;
  return [
    compare(
      'vsa.root',
      'The VSA is about the contents of these files',
      { expected: root, found: model?.digest['sha256'] },
      { evidence: `claims, line ${line}, subject[0]; recomputed from the files`, guidance },
    ),
    compare(
      'vsa.manifest',
      'The VSA is about the names of these files',
      { expected: named !== undefined && manifests.includes(named) ? named : first, found },
      { evidence: `claims, line ${line}, subject[1]; recomputed from the files`, guidance },
    ),
    ...(subjects.length > 2
      ? [
          fail('vsa.subjects', 'The VSA is about this model alone', {
            expected: '2 subjects',
            found: `${subjects.length}`,
            guidance,
          }),
        ]
      : []),
  ];
}

/** Step 6. */
function checkResult(signed: SignedSummary): Check {
  const { verificationResult } = signed.summary;
  return compare(
    'vsa.result',
    'The model passed that verification',
    { expected: 'PASSED', found: verificationResult },
    {
      evidence: `${evidenceOf(signed)}, verificationResult`,
      guidance: 'Do not use it: the newest VSA about it counts.',
    },
  );
}

/**
 * By the trusted time of signing, which is not in the future (`trust.clock`). The verifier's own clock may make it older, and never
 * younger.
 */
function checkAge({ line, summary, signedAt }: SignedSummary, { maxAge }: SummaryExpectation, now: Date): Check {
  const stated = summary.timeVerified === undefined ? undefined : Date.parse(summary.timeVerified);
  const details = {
    expected: `signed, and made, at most ${maxAge.text} before ${now.toISOString()}`,
    found: `signed ${signedAt?.toISOString() ?? 'at an unknown time'}, timeVerified ${summary.timeVerified ?? 'not stated'}`,
    evidence: `log or timestamp authority; claims, line ${line}, timeVerified`,
  };
  const refuse = (guidance: string) => fail('vsa.age', AGE_TITLE, { ...details, guidance });
  if (signedAt === undefined) return refuse('Nobody trusted vouches for its time of signing: sign with an identity.');
  const signed = signedAt.getTime();
  if (stated !== undefined && stated > signed + CLOCK_SKEW_MS)
    return refuse('It says that it was made after it was signed: do not rely on it, and look at its signer.');
  if (now.getTime() - Math.min(signed, stated ?? signed) > maxAge.milliseconds) return refuse(`It is too old. ${ANEW}`);
  return pass('vsa.age', AGE_TITLE, details);
}

const AGE_TITLE = 'The VSA is not older than the policy allows';

/** Step 7. */
function checkLevel(signed: SignedSummary, { level }: SummaryExpectation): Check[] {
  if (level === undefined) return [];
  const found = summarizedLevel(signed.summary);
  const title = 'The verifier found the SLSA Build level that the policy asks for';
  const details = {
    expected: `SLSA_BUILD_LEVEL_${level} or higher`,
    found: signed.summary.verifiedLevels.join(', ') || 'none',
    evidence: `${evidenceOf(signed)}, verifiedLevels`,
  };
  return [
    found !== undefined && found >= level
      ? pass('vsa.levels', title, details)
      : fail('vsa.levels', title, { ...details, guidance: ANEW }),
  ];
}

function compare(
  id: string,
  title: string,
  { expected, found }: { expected: string; found: string | undefined },
  { evidence, guidance }: { evidence: string; guidance: string },
): Check {
  const details = { expected, found: found ?? 'none', evidence };
  return found === expected ? pass(id, title, details) : fail(id, title, { ...details, guidance });
}

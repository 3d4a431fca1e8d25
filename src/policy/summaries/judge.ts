import { extractFields } from '../../statement/fields.ts';
import { inputDigests } from '../../statement/vsa.ts';
import { fail, undecided, unmetOf, worstOf } from '../../verification/checks.ts';
import type { SignedSummary, Summaries } from '../../verification/claims/vsa.ts';
import {
  checkSummary,
  isRelevant,
  type RecomputedModel,
  type SummaryExpectation,
} from '../../verification/claims/vsa-checks.ts';
import { countGroups } from '../../verification/files/group-counts.ts';
import type { Check, Verdict, VsaRecord } from '../../verification/verdict.ts';
import { durationOf } from '../keys/time.ts';
import type { ValidPolicy } from '../parse.ts';
import type { PolicyTrust } from '../trust.ts';
import { checkDeniedBySummary, type PresentEvidence } from './deny.ts';

/** All that was found out for a verdict on the strength of a VSA. */
export interface SummaryFindings {
  readonly path: string;
  readonly summaries: Summaries;
  /** Of the files; absent where no VSA can be about them, so that none was opened. */
  readonly files?: SummarizedFiles;
}

/** What the files are now, whatever any statement says. */
export interface SummarizedFiles extends RecomputedModel {
  readonly files: readonly { readonly path: string; readonly size: number; readonly digest: string }[];
  readonly bytes: number;
  readonly differences: Verdict['differences'];
  /** Evidence beside them that the verifier may have used. */
  readonly evidence: PresentEvidence;
}

/** @throws RangeError where the policy trusts no verifier */
export function expectationOf({ parsed, baseModels }: PolicyTrust, resource: string): SummaryExpectation {
  const { policy, sha256 } = parsed;
  if (policy.vsa === undefined) throw new RangeError('the policy names no verifiers');
  const text = policy.vsa['max-age'];
  const level = policy.provenance?.level;
  return {
    policy: policy.vsa.policy ?? sha256,
    // What another policy names lies beside that one.
    ...(policy.vsa.policy === undefined && { named: bindingDigests({ parsed, baseModels }) }),
    resource,
    maxAge: { text, milliseconds: durationOf(text) },
    // Another policy's levels are not for this one to know.
    ...(level !== undefined && policy.vsa.policy === undefined && { level }),
  };
}

/**
 * SHA-256 of the files that say what a policy accepts, beside its own: its trusted roots, then the policies for base models and
 * theirs, depth first, in the order of the rules. Its deny lists are asked again whenever a VSA is relied on; those for base models
 * are not, since nothing of a base model is judged then.
 */
export const bindingDigests = (bound: Bound): string[] => [...rootsOf(bound), ...ofBaseModels(bound)];

const ofBaseModels = ({ parsed: { sha256 }, baseModels = [] }: Bound): string[] =>
  baseModels.flatMap((one) => {
    if (one === undefined) return [];
    const { parsed } = one;
    // One that is written out has no bytes of its own.
    const own = parsed.sha256 === sha256 ? [] : [parsed.sha256];
    const lists = (parsed.denyFiles ?? []).map((file) => file.sha256);
    return [...own, ...rootsOf(one), ...lists, ...ofBaseModels(one)];
  });

const rootsOf = ({ parsed: { rootsFile } }: Bound): string[] => (rootsFile ? [rootsFile.sha256] : []);

type Bound = Pick<PolicyTrust, 'parsed'> & { readonly baseModels?: PolicyTrust['baseModels'] | undefined };

/** The newest of those that are about this question; among equals the worse. */
export function choose(
  { signed }: Summaries,
  expected: SummaryExpectation,
  model?: RecomputedModel,
): SignedSummary | undefined {
  return signed.filter((one) => isRelevant(one, expected, model)).sort(newestFirst)[0];
}

function newestFirst(a: SignedSummary, b: SignedSummary): number {
  const time = ({ signedAt }: SignedSummary): number => signedAt?.getTime() ?? 0;
  const failed = ({ summary }: SignedSummary): number => Number(summary.verificationResult === 'FAILED');
  return time(b) - time(a) || failed(b) - failed(a) || b.line - a.line;
}

/**
 * The verdict on the strength of a VSA. Its demands take the place of the policy's own, but for the deny lists: they may have
 * grown since, and are asked of everything that is known.
 */
export function judgeBySummary(
  found: SummaryFindings,
  trust: PolicyTrust,
  expected: SummaryExpectation,
  now: Date,
): Verdict {
  const { summaries, files, path } = found;
  const { parsed } = trust;
  const chosen = choose(summaries, expected, files) ?? nearest(found, expected, now);
  const checks = chosen ? checkSummary(chosen, expected, files, now) : [missing(summaries)];
  const denied =
    chosen && files && parsed.policy.deny ? checkDeniedBySummary(parsed.policy.deny, trust, chosen, files, now) : [];
  const all = [...checks, ...denied];
  const manifest = chosen?.subjects[1]?.digest['sha256'];
  const isBound = manifest !== undefined && files?.manifests.includes(manifest);
  const known = { ...(files && { root: files.root }), ...(isBound && { manifestDigest: manifest }) };
  return {
    result: resultOf(all),
    integrity: 'files',
    model: {
      path,
      ...known,
      ...(files && {
        files: files.files.length,
        bytes: files.bytes,
        groups: countGroups(files.files, files.differences),
      }),
    },
    checks: all,
    differences: files?.differences ?? [],
    fields: extractFields({ testResults: [] }, { ...known, verified: new Set(isBound ? ['model_hash'] : []) }),
    claims: { accepted: chosen ? 1 : 0, ignored: summaries.ignored },
    policy: { sha256: parsed.sha256, notes: chosen ? notesOn(expected, parsed) : [] },
    ...(chosen && { vsa: recordOf(chosen) }),
  };
}

/** Without each of these, nothing was verified. */
const REQUIRED = ['signature', 'verifier', 'policy', 'resource', 'root', 'manifest', 'result', 'age'];

function resultOf(checks: readonly Check[]): Verdict['result'] {
  const worst = worstOf(checks);
  if (worst !== 'pass') return worst === 'fail' ? 'failed' : worst;
  return REQUIRED.every((id) => checks.some((check) => check.id === `vsa.${id}`)) ? 'passed' : 'failed';
}

/** None is about this question: the one that lacks least says why. */
function nearest({ summaries, files }: SummaryFindings, expected: SummaryExpectation, now: Date) {
  const unmet = (one: SignedSummary): number => unmetOf(checkSummary(one, expected, files, now));
  return [...summaries.signed].sort(newestFirst).sort((a, b) => unmet(a) - unmet(b))[0];
}

function missing({ ignored, undecided: open }: Summaries): Check {
  const title = 'A verifier that the policy allows has signed a VSA';
  const [first] = ignored;
  const [reason] = open;
  if (reason) {
    const { expected, found, evidence, guidance = '' } = reason;
    const details = { ...(expected !== undefined && { expected }), ...(found !== undefined && { found }) };
    const check = undecided('vsa.signature', title, {
      ...details,
      ...(evidence !== undefined && { evidence }),
      guidance,
    });
    return { ...check, checks: open };
  }
  return fail('vsa.signature', title, {
    expected: 'a VSA by one of vsa.verifiers',
    found: ignored.length === 0 ? 'no VSA' : `${ignored.length} that do not count`,
    evidence: 'claims',
    guidance: first
      ? `Line ${first.line}: ${first.reason}.`
      : 'Have the model verified (attest-model vsa), or verify it yourself: leave out --vsa.',
  });
}

const notesOn = ({ policy }: SummaryExpectation, { sha256 }: ValidPolicy): string[] => [
  policy === sha256
    ? 'a verifier judged by this policy; only deny lists, files and age were checked here'
    : `a verifier judged by the policy ${policy}; of this one only deny lists and age were asked`,
  'a newer VSA that says FAILED may have been taken out of the claims: the age limit bounds how long that helps',
];

function recordOf({ line, summary, signer, signedAt }: SignedSummary): VsaRecord {
  return {
    line,
    verifier: signer.san,
    issuer: signer.issuer,
    resourceUri: summary.resourceUri,
    ...(summary.policy.sha256 !== undefined && { policy: summary.policy.sha256 }),
    ...(signedAt && { signedAt: signedAt.toISOString() }),
    ...(summary.timeVerified !== undefined && { timeVerified: summary.timeVerified }),
    verifiedLevels: summary.verifiedLevels,
    inputs: inputDigests(summary).length,
  };
}

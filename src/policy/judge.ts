import { resultOf } from '../verification/evaluate.ts';
import type { Findings } from '../verification/findings.ts';
import type { Check, Verdict } from '../verification/verdict.ts';
import { checkDenied } from './deny.ts';
import { checkEvaluation } from './evaluation.ts';
import { checkExpectation } from './expect.ts';
import { type Facts, factsOf } from './facts.ts';
import { checkFiles } from './files.ts';
import type { Policy } from './policy.ts';
import { checkRuns, type RuleCheck } from './run.ts';
import { checkSignatures, readSignatures, type Signatures, withoutLines } from './signatures.ts';
import { checkTime } from './time.ts';
import type { PolicyTrust, Voucher } from './trust.ts';

/** What a policy judges by, beside what was found. */
export interface PolicyContext {
  readonly trust: PolicyTrust;
  readonly now: Date;
  /** `claims.jsonl`, as read: some lines are for a policy alone. */
  readonly claims?: Uint8Array;
  /** Who signed `model.sig`, by the rules that mean him. */
  readonly voucher?: Voucher;
}

/**
 * The verdict, with a check for each demand of the policy. A demand that is met makes nothing pass that failed before, and
 * without an allowed signer nothing is asked: there are no facts then.
 */
export async function judgeByPolicy(verdict: Verdict, findings: Findings, context: PolicyContext): Promise<Verdict> {
  const { now, trust } = context;
  const { policy, sha256 } = trust.parsed;
  const isSigned = verdict.checks.some(({ id, outcome }) => id === 'policy.signers' && outcome === 'pass');
  const signed = isSigned && policy.signatures !== undefined ? signaturesIn(findings, context) : undefined;
  const demands = isSigned ? checkDemands(policy, factsOf(verdict, findings, now), await rulesOf(policy)) : [];
  const checks = [
    ...verdict.checks,
    ...(signed && policy.signatures !== undefined ? [checkSignatures(policy.signatures, signed)] : []),
    ...demands,
  ];
  const result = resultOf(checks, findings.integrity);
  return {
    ...verdict,
    checks,
    result: isSigned || result !== 'passed' ? result : 'failed',
    claims: { ...verdict.claims, ignored: withoutLines(verdict.claims.ignored, signed?.lines ?? []) },
    policy: { sha256, notes: notesOn(policy) },
  };
}

const signaturesIn = ({ signature }: Findings, { trust, voucher, claims, now }: PolicyContext): Signatures =>
  readSignatures({ oms: signature.oms, first: voucher }, claims ?? new Uint8Array(), trust, now);

/** The interpreter of expressions takes longer to load than all else together. */
const rulesOf = async (policy: Policy): Promise<RuleCheck | undefined> =>
  policy.rules && (await import('./expression.ts')).checkRules;

function checkDemands(policy: Policy, facts: Facts, checkRules: RuleCheck | undefined): Check[] {
  const { time, evaluation, files, deny, expect } = policy;
  return [
    ...(time ? checkTime(time, facts) : []),
    ...checkRuns(policy, facts, checkRules),
    ...(evaluation ? checkEvaluation(evaluation, facts.evaluations) : []),
    ...(files ? checkFiles(files, facts) : []),
    ...(expect ? checkExpectation(expect, facts) : []),
    ...(deny ? checkDenied(deny, facts) : []),
  ];
}

/** Nothing fails by them. */
export function notesOn({ expect, time }: Policy): string[] {
  if (expect !== undefined) return [];
  const bound = time?.['max-age'] === undefined ? '' : `, if it is not older than ${time['max-age']}`;
  return [`freshness not checked: an older model of the same signer would be accepted too${bound}`];
}

import { resultOf } from '../verification/evaluate.ts';
import type { Findings } from '../verification/findings.ts';
import type { Check, Verdict } from '../verification/verdict.ts';
import { checkDenied } from './deny.ts';
import { checkEvaluation } from './evaluation.ts';
import { checkExpectation } from './expect.ts';
import { type Facts, factsOf } from './facts.ts';
import { checkFiles } from './files.ts';
import type { ValidPolicy } from './parse.ts';
import type { Policy } from './policy.ts';
import { checkRuns, type RuleCheck } from './run.ts';
import { checkTime } from './time.ts';

/**
 * The verdict, with a check for each demand of the policy. A demand that is met makes nothing pass that failed before, and
 * without an allowed signer nothing is asked: there are no facts then.
 */
export async function judgeByPolicy(
  verdict: Verdict,
  findings: Findings,
  { policy, sha256 }: ValidPolicy,
  now: Date,
): Promise<Verdict> {
  const isSigned = verdict.checks.some(({ id, outcome }) => id === 'policy.signers' && outcome === 'pass');
  const demands = isSigned ? checkDemands(policy, factsOf(verdict, findings, now), await rulesOf(policy)) : [];
  const checks = [...verdict.checks, ...demands];
  const result = resultOf(checks, findings.integrity);
  return {
    ...verdict,
    checks,
    result: isSigned || result !== 'passed' ? result : 'failed',
    policy: { sha256, notes: notesOn(policy) },
  };
}

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

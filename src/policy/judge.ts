import { resultOf } from '../verification/evaluate.ts';
import type { Findings } from '../verification/findings.ts';
import type { Check, Verdict } from '../verification/verdict.ts';
import { factsOf } from './facts.ts';
import type { ParsedPolicy } from './parse.ts';
import type { Policy } from './schema.ts';

/**
 * The verdict, with a check for each demand of the policy. A demand that is met makes nothing pass that failed before, and
 * without an allowed signer nothing is asked: there are no facts then.
 */
export function judgeByPolicy(
  verdict: Verdict,
  findings: Findings,
  { policy, sha256 }: Extract<ParsedPolicy, { ok: true }>,
  now: Date,
): Verdict {
  const isSigned = verdict.checks.some(({ id, outcome }) => id === 'policy.signers' && outcome === 'pass');
  const demands = isSigned ? checkDemands(policy, factsOf(verdict, findings, now)) : [];
  const checks = [...verdict.checks, ...demands];
  const result = resultOf(checks, findings.integrity);
  return {
    ...verdict,
    checks,
    result: isSigned || result !== 'passed' ? result : 'failed',
    policy: { sha256, notes: notesOn(policy) },
  };
}

function checkDemands(_policy: Policy, _facts: ReturnType<typeof factsOf>): Check[] {
  return [];
}

function notesOn(_policy: Policy): string[] {
  return ['freshness not checked: an older model that the same signer signed would be accepted too'];
}

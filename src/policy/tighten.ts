import { AttestModelError } from '../errors.ts';
import { amend } from '../verification/amend.ts';
import type { Check, Verdict } from '../verification/verdict.ts';
import { withoutFreshnessNote } from './freshness.ts';
import { checkExpectation, expectation } from './keys/expect.ts';
import type { Expectation } from './policy.ts';
import type { Previous } from './state.ts';

/** What whoever verifies expects of this one model, whatever the policy or the named signer allows. */
export interface Tightening {
  readonly expect?: Expectation;
  /** Where what was accepted before is kept. */
  readonly previous?: Previous;
}

/** @throws AttestModelError USAGE */
export function assertExpectation(expected: Expectation | undefined): void {
  if (expected === undefined) return;
  const [issue] = expectation.safeParse(expected).error?.issues ?? [];
  if (issue === undefined) return;
  throw new AttestModelError('USAGE', `what is expected makes no sense: ${nameOf(issue.path)}${issue.message}`, {
    guidance:
      'expect-root takes a root digest as verify shows it, expect-commit a whole commit, expect-tag one tag, signed-after a time such as 2026-01-31T12:00:00Z.',
  });
}

/** As options and inputs have it. */
function nameOf([key]: readonly PropertyKey[]): string {
  if (key === undefined) return '';
  return `${key === 'signed-after' ? key : `expect-${String(key)}`}: `;
}

/** The verdict with these demands too: it gets no better by them. */
export function tighten(verdict: Verdict, { expect = {}, previous }: Tightening): Verdict {
  const isAsked = verdict.checks.some(({ id }) => id === 'policy.expect.previous');
  const asked: Expectation = { ...expect, ...(previous !== undefined && !isAsked && { previous: true }) };
  const checks = checkExpectation(asked, verdict, previous).map(ofOptions);
  return amend(checks.length > 0 || isAsked ? withoutFreshnessNote(verdict) : verdict, [...verdict.checks, ...checks]);
}

/** They are no demand of a policy. */
const ofOptions = (check: Check): Check => ({ ...check, id: check.id.replace(/^policy\./, '') });

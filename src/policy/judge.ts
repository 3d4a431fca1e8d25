import { resultOf } from '../verification/evaluate.ts';
import type { Findings } from '../verification/findings.ts';
import type { Check, Verdict } from '../verification/verdict.ts';
import { type Facts, factsOf, type InputEvidence } from './facts.ts';
import { freshnessNote } from './freshness.ts';
import { checkBaseModel, inlinePolicies } from './keys/base-models.ts';
import { checkDenied } from './keys/deny.ts';
import { checkEvaluation } from './keys/evaluation.ts';
import { checkExpectation } from './keys/expect.ts';
import { checkFiles } from './keys/files.ts';
import { checkLog } from './keys/log.ts';
import { reviewersOf } from './keys/review.ts';
import { checkRuns, type RuleCheck } from './keys/run.ts';
import { checkSignatures, distinctVouchers, readSignatures, type Signatures, withoutLines } from './keys/signatures.ts';
import { checkTime } from './keys/time.ts';
import type { ValidPolicy } from './parse.ts';
import type { Policy } from './policy.ts';
import type { Previous } from './state.ts';
import type { PolicyTrust, Voucher } from './trust.ts';
import { readUpstream, signersOf } from './upstream.ts';

/** What a policy judges by, beside what was found. */
export interface PolicyContext {
  readonly trust: PolicyTrust;
  readonly now: Date;
  /** `claims.jsonl`, as read: some lines are for a policy alone. */
  readonly claims?: Uint8Array;
  /** Who signed `model.sig`, by the rules that mean him. */
  readonly voucher?: Voucher;
  /** What was accepted before. */
  readonly previous?: Previous;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** Lines of `claims.jsonl` that counted beside the claims: further signatures, and evidence of inputs and of the code. */
  readonly counted: readonly number[];
}

/**
 * The verdict, with a check for each demand of the policy. A demand that is met makes nothing pass that failed before, and
 * without an allowed signer nothing is asked: there are no facts then.
 */
export async function judgeByPolicy(verdict: Verdict, findings: Findings, context: PolicyContext): Promise<Judgement> {
  // The interpreter of expressions takes longer to load than all else together.
  const checkRules = hasRules(context.trust) ? (await import('./expressions/expression.ts')).checkRules : undefined;
  return judge(verdict, findings, { ...context, checkRules });
}

const hasRules = ({ parsed: { policy }, baseModels = [] }: PolicyTrust): boolean =>
  policy.rules !== undefined ||
  inlinePolicies(policy).some((inline) => inline.rules !== undefined) ||
  baseModels.some((trust) => trust !== undefined && hasRules(trust));

interface Context extends PolicyContext {
  readonly checkRules: RuleCheck | undefined;
}

function judge(verdict: Verdict, findings: Findings, context: Context): Judgement {
  const { now, trust } = context;
  const { policy, sha256 } = trust.parsed;
  const isSigned = verdict.checks.some(({ id, outcome }) => id === 'policy.signers' && outcome === 'pass');
  const signed = isSigned && policy.signatures !== undefined ? signaturesIn(findings, context) : undefined;
  const known = factsOf(verdict, findings, now);
  const inputs = inputEvidence(context, known);
  const { previous } = context;
  const facts = { ...known, inputs, ...(previous && { previous }) };
  const demands = isSigned ? checkDemands(policy, facts, context.checkRules) : [];
  const checks = [
    ...verdict.checks,
    ...(signed && policy.signatures !== undefined ? [checkSignatures(policy.signatures, signed)] : []),
    ...demands,
  ];
  const result = resultOf(checks, findings.integrity);
  const counted = [...(signed?.lines ?? []), ...inputs.lines];
  const judged: Verdict = {
    ...verdict,
    checks,
    result: isSigned || result !== 'passed' ? result : 'failed',
    ...(signed && { signers: distinctVouchers(signed.vouchers).map(({ signer }) => signer) }),
    claims: { ...verdict.claims, ignored: withoutLines(verdict.claims.ignored, counted) },
    policy: { sha256, notes: [...notesOn(policy), ...notesOnFiles(trust.parsed)] },
  };
  return { verdict: judged, counted };
}

/** The digest of a policy is of its own bytes. */
const notesOnFiles = ({ named = [] }: ValidPolicy): string[] =>
  named.map(({ path, sha256 }) => `part of the policy: ${path}, sha256:${sha256}`);

const NOTHING = new Uint8Array();

const signaturesIn = ({ signature }: Findings, { trust, voucher, claims = NOTHING, now }: Context): Signatures =>
  readSignatures({ oms: signature.oms, first: voucher }, claims, trust, now);

/** Read when a demand asks for it first; what several runs name is judged once. */
function inputEvidence(context: Context, { everyRun }: Facts): InputEvidence & { readonly lines: number[] } {
  const { claims = NOTHING, now, trust } = context;
  const lines: number[] = [];
  const named = everyRun.flatMap(({ provenance }) => provenance.inputs);
  const upstream = remembered(() => readUpstream(claims, named, now));
  const counted = <T extends { readonly line: number }>(found: readonly T[]): readonly T[] => {
    lines.push(...found.map(({ line }) => line));
    return found;
  };
  return {
    lines,
    signers: remembered((input, rules) =>
      counted(signersOf(upstream(), input, rules, trust)).map(({ signer }) => signer),
    ),
    reviewers: remembered((revision, rules) => counted(reviewersOf(claims, revision, rules, trust, now))),
    judge: remembered((input) =>
      checkBaseModel(input, trust, upstream(), {
        // What was accepted before is another model's.
        judge: (verdict, findings, nested) =>
          judge(verdict, findings, { now, claims, checkRules: context.checkRules, ...nested }).verdict,
        count: (line) => void lines.push(line),
      }),
    ),
  };
}

/** By what the arguments say, as JSON. */
function remembered<A extends readonly unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  const known = new Map<string, T>();
  return (...args) => {
    const key = JSON.stringify(args);
    const value = known.get(key) ?? make(...args);
    known.set(key, value);
    return value;
  };
}

function checkDemands(policy: Policy, facts: Facts, checkRules: RuleCheck | undefined): Check[] {
  const { time, log, evaluation, files, deny, expect } = policy;
  return [
    ...(time ? checkTime(time, facts) : []),
    ...(log ? checkLog(log, facts) : []),
    ...checkRuns(policy, facts, checkRules),
    ...(evaluation ? checkEvaluation(evaluation, facts.evaluations) : []),
    ...(files ? checkFiles(files, facts) : []),
    ...(expect ? checkExpectation(expect, facts.verdict, facts.previous) : []),
    ...(deny ? checkDenied(deny, facts) : []),
  ];
}

/** Nothing fails by them. */
export function notesOn({ expect, time, gate }: Policy): string[] {
  const forGate =
    gate === undefined
      ? []
      : ['what the key gate asks is for a gate to check (gate.…), and is no part of a verdict on a folder'];
  if (expect !== undefined) return forGate;
  const age = time?.['max-age'];
  return [freshnessNote(age === undefined ? age : `it is not older than ${age}`), ...forGate];
}

import type { Findings } from '../verification/findings.ts';
import type { Verdict } from '../verification/verdict.ts';
import type { Policy } from './policy.ts';
import type { Previous } from './state.ts';
import type { PolicyTrust, Voucher } from './trust.ts';
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
export declare function judgeByPolicy(verdict: Verdict, findings: Findings, context: PolicyContext): Promise<Judgement>;
/** Nothing fails by them. */
export declare function notesOn({ expect, time, gate }: Policy): string[];

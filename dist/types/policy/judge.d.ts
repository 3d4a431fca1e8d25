import type { Findings } from '../verification/findings.ts';
import type { Verdict } from '../verification/verdict.ts';
import type { ValidPolicy } from './parse.ts';
import type { Policy } from './policy.ts';
/**
 * The verdict, with a check for each demand of the policy. A demand that is met makes nothing pass that failed before, and
 * without an allowed signer nothing is asked: there are no facts then.
 */
export declare function judgeByPolicy(verdict: Verdict, findings: Findings, { policy, sha256 }: ValidPolicy, now: Date): Promise<Verdict>;
/** Nothing fails by them. */
export declare function notesOn({ expect, time }: Policy): string[];

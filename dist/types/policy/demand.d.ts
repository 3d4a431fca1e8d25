import type { Check } from '../verification/verdict.ts';
/** What a policy asks for, and what there is. */
export interface Demand {
    /** Without `policy.` in front. */
    readonly id: string;
    readonly title: string;
    readonly expected: string;
    /** Plain text; absent where there is nothing. */
    readonly found: string | undefined;
    readonly evidence: string;
    /** For whoever stands before a refusal. */
    readonly guidance: string;
    /** `unknown`: the evidence does not say, either way. */
    readonly met: boolean | 'unknown';
}
export declare function checkOf({ id, title, expected, found, evidence, guidance, met }: Demand): Check;
/** Evidence in lines of `claims.jsonl`: `claims, line 1, 4`. */
export declare const claimsAt: (lines: readonly number[]) => string;
/** `a, b or c`, cut short: a verdict is for reading. */
export declare function anyOf(values: readonly string[], more?: number): string;
export declare function allOf(values: readonly string[], more?: number): string | undefined;

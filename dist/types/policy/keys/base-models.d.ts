import * as z from 'zod';
import type { NamedDependency } from '../../statement/provenance.ts';
import type { Findings } from '../../verification/findings.ts';
import type { Check, Verdict } from '../../verification/verdict.ts';
import type { BaseModelRule, NestedPolicy, Policy, SignerRule } from '../policy.ts';
import type { PolicyTrust, Voucher } from '../trust.ts';
import { type Upstream } from '../upstream.ts';
/** Policies for base models: of a file beside this one, or written out. `nested` is the schema of the latter. */
export declare const baseModelRules: (nested: () => z.ZodType<NestedPolicy>) => z.ZodArray<z.ZodObject<{
    names: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    file: z.ZodExactOptional<z.ZodString>;
    policy: z.ZodExactOptional<z.ZodLazy<z.ZodType<NestedPolicy, unknown, z.core.$ZodTypeInternals<NestedPolicy, unknown>>>>;
}, z.core.$strict>>;
export declare const inlinePolicies: (policy: Policy | NestedPolicy) => NestedPolicy[];
/** Everybody that a policy may have to verify a signature of. */
export declare function signerRulesOf(policy: Policy | NestedPolicy): SignerRule[];
/** Judges as a policy does, and is told which lines counted. */
export interface Court {
    judge(verdict: Verdict, findings: Findings, context: {
        readonly trust: PolicyTrust;
        readonly voucher?: Voucher;
    }): Verdict;
    count(line: number): void;
}
/** Whether a base model meets one of the policies that are for it, by its own evidence. */
export declare function checkBaseModel(input: NamedDependency, trust: PolicyTrust, upstream: Upstream, court: Court): Check;
export declare const explainBaseModels: (rules: readonly BaseModelRule[], explain: (policy: Policy) => readonly string[]) => string[];

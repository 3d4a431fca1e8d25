import * as z from 'zod';
import type { OmsStatement } from '../../statement/oms.ts';
import type { Check, IgnoredClaim } from '../../verification/verdict.ts';
import { type PolicyTrust, type Voucher } from '../trust.ts';
/** How many of the signers must have signed. */
export declare const signatures: z.ZodInt;
/** Who signed these files, beside the signer of model.sig: lines of claims.jsonl that anyone can add to or take from. */
export interface Signatures {
    readonly vouchers: readonly Voucher[];
    /** Lines that counted. */
    readonly lines: readonly number[];
}
/**
 * Model signatures over the files of `model.sig`, by signers that the policy allows. A stranger's line counts for nothing, and so
 * does that of somebody whom the policy denies: neither can make the model fail.
 */
export declare function readSignatures({ oms, first }: {
    readonly oms: OmsStatement | undefined;
    readonly first: Voucher | undefined;
}, claims: Uint8Array, trust: PolicyTrust, now: Date): Signatures;
/** Distinct ones: neither one signer by several rules, nor several by one, count twice. */
export declare function checkSignatures(wanted: number, { vouchers, lines }: Signatures): Check;
/**
 * As many as can be given a rule each: a largest matching of identities with rules. Where somebody meets two rules and another
 * only one of them, the order of lines must not decide.
 */
export declare function distinctVouchers(vouchers: readonly Voucher[]): Voucher[];
/** They are no claims; but they were not ignored either. */
export declare const withoutLines: (ignored: readonly IgnoredClaim[], lines: readonly number[]) => readonly IgnoredClaim[];
export declare const explainSignatures: (wanted: number) => string[];

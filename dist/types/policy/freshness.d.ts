import type { Verdict } from '../verification/verdict.ts';
import type { Policy } from './policy.ts';
/** What a reader must know where nothing says which model it has to be; nothing fails by it. */
export declare const freshnessNote: (limit?: string) => string;
/** Of a model whose freshness was asked about, or that was signed just now. Other notes stay. */
export declare function withoutFreshnessNote(verdict: Verdict): Verdict;
/** A verdict that accepts by a named signer. Of one that does not, there are more urgent things to say. */
export declare function noteFreshness(verdict: Verdict, note?: string): Verdict;
/** A verdict by a VSA: what its own policy expects, its verifier has asked for; of another policy nothing is known. */
export declare function noteFreshnessOfVsa(verdict: Verdict, { expect, vsa }: Policy): Verdict;

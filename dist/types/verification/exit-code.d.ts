import type { Verdict } from './verdict.ts';
/** 0 accepted, 1 refused, 2 not decided; one failed check outweighs undecided ones. */
export declare function exitCodeOf(verdict: Pick<Verdict, 'result'>): 0 | 1 | 2;

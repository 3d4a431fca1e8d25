import type { AcceptedClaim } from './claims.ts';
/** Two statements of allowed signers that cannot both be true of one model. */
export interface Contradiction {
    readonly about: string;
    readonly values: readonly {
        readonly value: string;
        readonly line: number;
    }[];
}
/**
 * Re-runs make several statements, each with its own times, run and machine; the data and models that it was made from, and whether it
 * passed one and the same evaluation, they must agree on (design, decision 7). What only one of them names is no disagreement.
 */
export declare function findContradictions(claims: readonly AcceptedClaim[]): Contradiction[];

import type { Check } from './verdict.ts';
interface Details {
    readonly expected?: string;
    readonly found?: string;
    readonly evidence?: string;
}
/** What to do next is part of every refusal. */
interface Refusal extends Details {
    readonly guidance: string;
}
export declare function pass(id: string, title: string, details?: Details): Check;
export declare function fail(id: string, title: string, details: Refusal): Check;
export declare function undecided(id: string, title: string, details: Refusal): Check;
/** Of checks that must all pass, at any depth: one failure outweighs what is undecided, and that what passed. */
export declare function worstOf(checks: readonly Pick<Check, 'outcome' | 'checks'>[]): Check['outcome'];
/** Of none it is not true: nothing verified is a failure. */
export declare const allPass: (checks: readonly Pick<Check, 'outcome'>[]) => boolean;
/** How far checks are from a pass. */
export declare const unmetOf: (checks: readonly Pick<Check, 'outcome'>[]) => number;
/** A value that the checks before it allow to be used, or the checks that do not. */
export type Outcome<T> = {
    readonly ok: true;
    readonly value: T;
    readonly checks: readonly Check[];
} | {
    readonly ok: false;
    readonly checks: readonly Check[];
};
export declare function accepted<T>(value: T, ...checks: readonly Check[]): Outcome<T>;
export declare function refused<T>(...checks: readonly Check[]): Outcome<T>;
export declare function tooBig(id: string, title: string, size: number, limit: number): Check;
export {};

import { undecided } from '../verification/checks.ts';
import type { Check } from '../verification/verdict.ts';
/** What ends a gate before any model is judged: nothing is decided, and the check says why. */
export declare class Undecided extends Error {
    readonly check: Check;
    constructor(id: string, title: string, details: Parameters<typeof undecided>[2]);
}

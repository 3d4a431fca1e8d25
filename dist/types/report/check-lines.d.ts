import type { Check } from '../verification/verdict.ts';
import { type Writer } from './style.ts';
/** The tree of checks for a person: what failed is open and comes first, then what is undecided; what passed is one line. */
export declare function checkLines(checks: readonly Check[], writer: Writer): string[];
/** Failed outweighs undecided, and that what passed. */
export declare function byUrgency<T extends {
    readonly outcome: Check['outcome'];
}>(nodes: readonly T[]): T[];

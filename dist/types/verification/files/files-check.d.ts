import type { FileDifference } from '../../model/diff.ts';
import type { Check } from '../verdict.ts';
/** What was compared, in words. */
export interface Compared {
    readonly id: string;
    readonly title: string;
    /** The signed set. */
    readonly expected: string;
}
/** What the verifier does not mind. */
export interface Leave {
    /** How many files that nobody signed and nobody looked at. */
    readonly unsigned: number;
    /** Files that are not as they were signed. */
    readonly different: readonly string[];
}
export declare function checkFiles(compared: Compared, differences: readonly FileDifference[], leave: Leave): Check;
export declare function enumerate(paths: readonly string[]): string;

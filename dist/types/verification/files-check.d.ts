import type { FileDifference } from '../model/diff.ts';
import type { Check } from './verdict.ts';
/** What was compared, in words. */
export interface Compared {
    readonly id: string;
    readonly title: string;
    /** The signed set. */
    readonly expected: string;
}
/** `tolerated`: files that nobody signed, and that the verifier does not mind. */
export declare function checkFiles(compared: Compared, differences: readonly FileDifference[], tolerated: number): Check;
export declare function enumerate(paths: readonly string[]): string;

import type { Check } from '../verification/verdict.ts';
/** A branch, of checks with a common beginning of their ids, or a check itself; that may rest on others. */
export type CheckNode = {
    readonly kind: 'branch';
    readonly id: string;
    readonly outcome: Outcome;
    readonly nodes: readonly CheckNode[];
} | {
    readonly kind: 'check';
    readonly check: Check;
    readonly outcome: Outcome;
    readonly nodes: readonly CheckNode[];
};
type Outcome = Check['outcome'];
/**
 * Checks as a tree, by the dotted ids, in the order in which branches first occur. No branch is better than what is in it,
 * nor a check than what it rests on.
 */
export declare function checkTree(checks: readonly Check[]): CheckNode[];
/** Checks at the tree's ends. */
export declare function leavesOf(nodes: readonly CheckNode[]): Check[];
/** What a branch is about; parts of a policy go by their key. */
export declare function titleOf(id: string): string;
export {};

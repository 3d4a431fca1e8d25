/** A line of `claims.jsonl` with anything on it. */
export interface ClaimLine {
    /** 1-based. */
    readonly line: number;
    readonly text: Uint8Array;
}
/** Blank ones too. What comes after them counts for nobody, like a line that is not there: a file of two-byte lines has a hundred million. */
export declare const MAX_PHYSICAL_LINES = 100000;
/** More than any chain of models has. What comes after them is judged by nobody who judges line by line. */
export declare const MAX_DISTINCT_LINES = 10000;
export declare function linesOf(bytes: Uint8Array, max?: number): Generator<ClaimLine>;
/** Whether there are more lines than anybody reads. */
export declare function hasUnreadLines(bytes: Uint8Array): boolean;
/** `first` of its text, a `copy`, which would cost as much again, or `beyond` the different ones that are read. */
export type MarkedLine = ClaimLine & ({
    readonly mark: 'first';
    readonly sha256: string;
} | {
    readonly mark: 'copy';
    readonly of: number;
} | {
    readonly mark: 'beyond';
});
/** For all who judge line by line: what one of them does not read, no other one may rest on. */
export declare function markedLines(bytes: Uint8Array): Generator<MarkedLine>;

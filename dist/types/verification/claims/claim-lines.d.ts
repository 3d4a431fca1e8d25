/** A line of `claims.jsonl` with anything on it. */
export interface ClaimLine {
    /** 1-based. */
    readonly line: number;
    readonly text: Uint8Array;
}
export declare function linesOf(bytes: Uint8Array, max?: number): Generator<ClaimLine>;

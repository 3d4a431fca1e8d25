import type { Check, Verdict } from '../verification/verdict.ts';
/** The model that was accepted last at some place, so that none that is older takes its place. */
export interface State {
    /** OMS root and digest of the names, hex. */
    readonly root: string;
    readonly filesDigest: string;
    /** ISO 8601, by a log or timestamp authority. */
    readonly signedAt?: string;
    /** Of the certificate of `model.sig`, OID .13 and .14. */
    readonly commit?: string;
    readonly ref?: string;
}
/** What is known of it: nothing was accepted yet, or this. */
export type Previous = State | 'none';
export declare const MAX_STATE_BYTES = 16384;
/** Canonical JSON, and a newline. */
export declare const stateText: (state: State) => string;
/** @throws StrictJsonError: what cannot be read is not "nothing accepted yet" */
export declare function parseState(bytes: Uint8Array): State;
/** Of an accepted model; undefined where the signature does not bind names, so that two models could be taken for one. */
export declare function stateOf({ model, signer, signedAt }: Verdict): State | undefined;
/** Undecided where nothing says which of two models is the newer one. */
export declare function checkPrevious(previous: Previous | undefined, verdict: Verdict): Check;

import type { Findings } from './verification/findings.ts';
import type { Verdict } from './verification/verdict.ts';
import type { VerifyRequest } from './verify/request.ts';
export type { VerifyRequest };
/**
 * Whether the files are those that the expected signer signed, and what can be believed about them. A check that fails is
 * part of the verdict; being unable to check throws.
 * @throws AttestModelError USAGE, NOT_FOUND, EMPTY_MODEL, UNREADABLE, UNSAFE_PATH, UNSUPPORTED, INVALID_INPUT, TRUST_MATERIAL,
 * FILE_CHANGED, ABORTED
 */
export declare function verify(request: VerifyRequest): Promise<Verdict>;
/** Keeps a model that every verdict accepts as the last one, in the file that is named, if any. @throws as `saveState` */
export declare function keepAccepted({ state, saveState: isKept }: Pick<VerifyRequest, 'state' | 'saveState'>, verdicts: readonly Verdict[]): Promise<void>;
/** {@link verify}, with what it rests on. */
export interface Examination {
    readonly verdict: Verdict;
    readonly findings: Findings;
    /** Lines of the claims that a policy counted beside those of the findings. */
    readonly counted?: readonly number[];
}
/** @throws as {@link verify} */
export declare function examine(request: VerifyRequest): Promise<Examination>;

import type { Check, Verdict } from './verdict.ts';
/** `no-models`: the change touches none, so nothing was verified. That is no pass, and no failure. */
export type GateOutcome = 'passed' | 'failed' | 'undecided' | 'no-models';
export interface GateResult {
    readonly result: GateOutcome;
    /** GitHub's name of it, such as `pull_request`; `command line` where there is none. */
    readonly event: string;
    /** Commit that the policies were read from, 40 or 64 hex digits; absent where it could not be told. */
    readonly base?: string;
    /** Commit whose files are judged: in a pull request the merge that GitHub makes of it, where that is checked out. */
    readonly head?: string;
    readonly policies: readonly GatePolicy[];
    readonly models: readonly GateModel[];
    /** Of the change itself: where the policy is from, that no weights lie outside, … Ids begin with `gate.`. */
    readonly checks: readonly Check[];
}
export interface GatePolicy {
    /** Relative to the repository. */
    readonly path: string;
    /** Of its bytes, hex. */
    readonly sha256: string;
    /** Where it was read, for people: `commit 9c091bb…`. */
    readonly from: string;
    /** Its `models:`. */
    readonly models: readonly string[];
}
export interface GateModel {
    /** Folder relative to the repository, or the reference as it is written (`hf://org/repo@commit`). */
    readonly path: string;
    /** Never better than its verdicts and checks. `removed`: the model is gone, and its evidence with it. */
    readonly result: 'passed' | 'failed' | 'undecided' | 'removed';
    /** Files of the change by which it is touched, up to 100; empty where every model is judged. */
    readonly touchedBy: readonly string[];
    /** One for each policy whose globs match; it must meet each. */
    readonly verdicts: readonly GateVerdict[];
    /** Files that are not in the repository: what stands for them. */
    readonly references: readonly GateReference[];
    /** About this model beside its verdicts: evidence deleted, signed commit, references. Ids begin with `gate.`. */
    readonly checks: readonly Check[];
}
export interface GateVerdict {
    /** {@link GatePolicy.path} */
    readonly policy: string;
    readonly verdict: Verdict;
}
/** Something that is named in place of bytes, which were not read. */
export type GateReference = 
/** Pointer of Git LFS. */
{
    readonly kind: 'lfs';
    readonly path: string;
    readonly sha256: string;
    readonly size: number;
}
/** In `dvc.lock` or a file `*.dvc`. DVC names MD5 only, which proves nothing. */
 | {
    readonly kind: 'dvc';
    readonly path: string;
    readonly target: string;
    readonly md5?: string;
}
/** `revision`: 40 hex digits, or what stands in their place. */
 | {
    readonly kind: 'hf';
    readonly path: string;
    readonly repository: string;
    readonly revision?: string;
};

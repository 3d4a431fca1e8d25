/** What the verifier decides about files that are not signed. All paths are relative to the model's root. */
export interface IgnoreRules {
    /** Of the signed statement: the signer's word only. */
    readonly signed: readonly string[];
    /** The verifier's own: left aside whatever they hold. */
    readonly own: readonly string[];
    /** Which of the signer's are accepted. */
    readonly allowed: readonly string[];
    /** A model may have been downloaded from the Hub, which leaves a cache; in a dataset that is a folder of data like others. */
    readonly hubCache: boolean;
}
/** `own`: the verifier said so. `listed`: what checkouts and downloads leave. `hidden`: the signer said so, the verifier did not. */
export type Standing = 'own' | 'listed' | 'allowed' | 'hidden' | 'unsigned';
export interface IgnorePlan {
    /** What the scan need not look into: nothing signed lies there. */
    readonly scan: readonly string[];
    /** Of something on disk that is not signed. */
    judge(path: string): Standing;
}
/**
 * Signed `ignore_paths` can hide replaced weights and added code (formats, section 9): they are looked for, and refused
 * unless the verifier allows them. A signed file is compared wherever it lies, ignored or not.
 */
export declare function planIgnores(rules: IgnoreRules, signedPaths: Iterable<string>): IgnorePlan;

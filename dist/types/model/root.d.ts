import { type HashAlgorithm } from './digest.ts';
/**
 * OMS root: SHA-256, whatever the files' algorithm, over the raw digests in the given order. No names in it: two models
 * with the same contents under other names share a root, so a root alone never proves a model.
 */
export declare function rootDigest(digests: readonly string[], algorithm?: HashAlgorithm): string;
interface FileDigest {
    readonly algorithm: string;
    readonly digest: string;
    readonly name: string;
}
/** Binds names (formats, section 2); can be computed from any OMS statement. */
export declare function filesDigest(entries: readonly FileDigest[]): string;
export {};

import type { HashEngine } from '../hashing/engine.ts';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import type { SignerDescription } from '../sigstore/signer.ts';
import type { CacheCarrier } from '../stores/actions-cache.ts';
/** The digest cache on its way from one machine to the next. */
export interface Carrying {
    /** Before the cache is opened. What comes is checked there: it may be anyone's. */
    restore(): Promise<void>;
    /** After it was kept. */
    save(sha256: string): Promise<void>;
    /** After it was found to be wrong: the next machine gets none. */
    forget(): Promise<void>;
}
export interface CarryingPlan {
    readonly carrier: CacheCarrier;
    readonly folder: string;
    readonly engine: HashEngine;
    /** Paths of datasets and base models. */
    readonly inputs: readonly string[];
    /** No other's cache would count. */
    readonly signer: SignerDescription;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly progress?: ProgressReporter;
}
/**
 * An entry of the cache holds as long as its file system does. One that is made anew with each machine leaves nothing to
 * reuse; only where inputs lie on another, such as an attached volume, is it worth asking for what was known of it.
 */
export declare function planCarrying(plan: CarryingPlan): Carrying | undefined;

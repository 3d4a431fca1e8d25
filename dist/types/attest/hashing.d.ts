import type { CacheUse } from '../cache/types.ts';
import type { HashEngine } from '../hashing/engine.ts';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import type { SigningParty } from '../sigstore/party.ts';
import type { BundleJson } from '../sigstore/signer.ts';
import type { ResourceDescriptor } from '../statement/in-toto.ts';
import type { CacheCarrier } from '../stores/actions-cache.ts';
/** How files are hashed. */
export interface HashingRequest {
    /** Default: the fastest that runs here. */
    readonly engine?: HashEngine;
    /** Absent: every file is hashed. */
    readonly cache?: CacheRequest;
}
export interface CacheRequest {
    /** Of the user's own; never inside of what is hashed. */
    readonly folder: string;
    /** Digests where nothing can be proved, too: provenance says so. */
    readonly trustFileTimes?: boolean;
    /** Share of the cached digests that is hashed again, 0 to 1; default 0.01. */
    readonly audit?: number;
    /** Takes the cache along where a file system outlives the machine. */
    readonly carrier?: CacheCarrier;
}
/** Engine and cache of one run. */
export interface Hashing extends AsyncDisposable {
    /** Undefined: whatever hashes by default. */
    engine(use: CacheUse): HashEngine | undefined;
    /** Whether what was hashed since the last call may be answered from a cache that trusts file times. */
    restsOnFileTimes(): boolean;
    /** When all is hashed: what provenance has to list, if there is anything to keep. */
    seal(): ResourceDescriptor | undefined;
    /** When the provenance that lists it is signed. Never throws: the run has succeeded. */
    keep(provenance: BundleJson): Promise<void>;
}
export interface HashingContext {
    readonly hashing?: HashingRequest;
    /** Whose sealed cache counts; absent: nobody's. */
    readonly party?: SigningParty;
    /** What is signed, and datasets and base models: only digests of these are taken from an earlier run. */
    readonly model: string;
    readonly inputs: readonly string[];
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly now: () => Date;
    readonly progress?: ProgressReporter;
}
/** A cache that cannot be used is told of, and everything is hashed. */
export declare function openHashing(context: HashingContext): Promise<Hashing>;

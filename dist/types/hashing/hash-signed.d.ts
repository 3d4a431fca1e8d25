import type { HashAlgorithm } from '../model/digest.ts';
import type { HashedFile } from '../model/manifest.ts';
import type { HashEngine } from './engine.ts';
import { type HashedShard } from './hash-model.ts';
import type { ProgressReporter } from './hashed-folder.ts';
import type { Scan } from './scan.ts';
/** What a signature is over. */
export interface Coverage {
    readonly method: 'files' | 'shards';
    readonly hashType: HashAlgorithm;
    readonly shardSize?: number;
    readonly paths: ReadonlySet<string>;
}
export interface HashSignedOptions {
    /** Which of the files that nobody signed may be a signed one under another name. */
    readonly mayBeRenamed: (path: string) => boolean;
    /** Chunk hashes from the same reading. */
    readonly chunks: boolean;
    readonly engine?: HashEngine;
    readonly progress?: ProgressReporter;
    readonly signal?: AbortSignal;
}
/** One of the two, by method. */
export interface SignedHashes {
    readonly files?: readonly HashedFile[];
    readonly shards?: readonly HashedShard[];
}
/**
 * Hashes what the signature covers, as it asks for; other files only where a signed one is missing, since then one of them may
 * be that file.
 * @throws AttestModelError FILE_CHANGED, UNREADABLE, UNSAFE_PATH, UNSUPPORTED, ABORTED
 */
export declare function hashSigned(scan: Scan, coverage: Coverage, options: HashSignedOptions): Promise<SignedHashes>;

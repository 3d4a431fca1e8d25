import type { FileChunks } from '../model/diff.ts';
import type { HashAlgorithm } from '../model/digest.ts';
import type { HashedFile } from '../model/manifest.ts';
import { type HashFilesOptions } from './hash-files.ts';
import type { Scan } from './scan.ts';
/**
 * Every file's digest, in the scan's order; with `chunks` those of large files too.
 * @throws AttestModelError FILE_CHANGED, UNREADABLE, UNSAFE_PATH, ABORTED
 */
export declare function hashModel(scan: Scan, { chunks, ...options }: HashFilesOptions & {
    readonly chunks: boolean;
}): Promise<HashedFile[]>;
/** The chunk hashes alone of some of the files, on all cores: to say where a file differs. */
export declare function hashChunks(scan: Scan, paths: Iterable<string>, options?: HashFilesOptions): Promise<Map<string, FileChunks>>;
/** A resource of OMS method `shards`. */
export interface HashedShard {
    /** `path:start:end`, end exclusive. */
    readonly name: string;
    readonly digest: string;
}
/** Shards of every file, by path and number. @throws AttestModelError also UNSUPPORTED: too many of them */
export declare function hashShards(scan: Scan, algorithm: HashAlgorithm, shardSize: number, options?: HashFilesOptions): Promise<HashedShard[]>;

/** Fixed in version 1 of the manifest: 64 MiB. */
export declare const CHUNK_SIZE = 67108864;
/** Bytes [start, end). */
export interface ByteRange {
    readonly start: number;
    readonly end: number;
}
/** Number of chunks of a file: none unless it is larger than one chunk, since then its digest says the same. */
export declare function chunkCount(size: number, chunkSize?: number): number;
export declare function chunkRange(index: number, size: number, chunkSize?: number): ByteRange;
export declare function chunkRanges(size: number, chunkSize?: number): ByteRange[];
/** Number of shards of OMS method `shards`: an empty file has none. */
export declare function shardCount(size: number, shardSize?: number): number;
export declare function shardRanges(size: number, shardSize?: number): ByteRange[];

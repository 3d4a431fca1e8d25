/** Fixed in version 1 of the manifest: 64 MiB. */
export const CHUNK_SIZE = 67_108_864;
/** The default of OMS `shards`. */
const SHARD_SIZE = 1_000_000_000;

/** Bytes [start, end). */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Number of chunks of a file: none unless it is larger than one chunk, since then its digest says the same. */
export function chunkCount(size: number, chunkSize: number = CHUNK_SIZE): number {
  return size > chunkSize ? Math.ceil(size / chunkSize) : 0;
}

export function chunkRange(index: number, size: number, chunkSize: number = CHUNK_SIZE): ByteRange {
  return { start: index * chunkSize, end: Math.min((index + 1) * chunkSize, size) };
}

export function chunkRanges(size: number, chunkSize: number = CHUNK_SIZE): ByteRange[] {
  return Array.from({ length: chunkCount(size, chunkSize) }, (_, i) => chunkRange(i, size, chunkSize));
}

/** Number of shards of OMS method `shards`: an empty file has none. */
export function shardCount(size: number, shardSize: number = SHARD_SIZE): number {
  return Math.ceil(size / shardSize);
}

export function shardRanges(size: number, shardSize: number = SHARD_SIZE): ByteRange[] {
  return Array.from({ length: shardCount(size, shardSize) }, (_, i) => chunkRange(i, size, shardSize));
}

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/model/chunks.ts
var CHUNK_SIZE = 67108864;
var SHARD_SIZE = 1e9;
function chunkCount(size, chunkSize = CHUNK_SIZE) {
  return size > chunkSize ? Math.ceil(size / chunkSize) : 0;
}
function chunkRange(index, size, chunkSize = CHUNK_SIZE) {
  return { start: index * chunkSize, end: Math.min((index + 1) * chunkSize, size) };
}
function chunkRanges(size, chunkSize = CHUNK_SIZE) {
  return Array.from({ length: chunkCount(size, chunkSize) }, (_, i) => chunkRange(i, size, chunkSize));
}
function shardCount(size, shardSize = SHARD_SIZE) {
  return Math.ceil(size / shardSize);
}
function shardRanges(size, shardSize = SHARD_SIZE) {
  return Array.from({ length: shardCount(size, shardSize) }, (_, i) => chunkRange(i, size, shardSize));
}

export {
  CHUNK_SIZE,
  chunkCount,
  chunkRange,
  chunkRanges,
  shardCount,
  shardRanges
};

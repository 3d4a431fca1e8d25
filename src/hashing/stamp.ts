import type { BigIntStats } from 'node:fs';

/**
 * What tells that a file is still the one that was seen before: inode, size, modification and change time in nanoseconds.
 * A write through a mapping that was already dirty changes none of them (design, decision 3).
 */
export function stampOf(stats: BigIntStats): string {
  return `${stats.ino}:${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}`;
}

export function kindOf(stats: BigIntStats): string {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  if (stats.isSymbolicLink()) return 'symlink';
  if (stats.isFIFO()) return 'FIFO';
  if (stats.isSocket()) return 'socket';
  return 'device';
}

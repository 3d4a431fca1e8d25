import type { BigIntStats } from 'node:fs';
/**
 * What tells that a file is still the one that was seen before: device, inode, size, modification and change time in
 * nanoseconds, in decimal, joined by colons.
 * A write through a mapping that was already dirty changes none of them (design, decision 3).
 */
export declare function stampOf(stats: BigIntStats): string;
export declare function kindOf(stats: BigIntStats): string;

import type { Check } from '../verdict.ts';
import type { TrustMaterial } from './trust-material.ts';
/** By a root that has ended somewhere else meanwhile, nothing is decided. Of one that came as a file no date is known. */
export declare function checkRootDate({ dated }: TrustMaterial): Check[];
/**
 * A time that somebody trusted vouches for, and that has not come yet here: one of the two clocks is wrong, and if it is ours,
 * so is every answer to whether something has ended.
 */
export declare function checkClock(signedAt: Date, now: Date): Check[];

import type { HashAlgorithm } from '../model/digest.ts';
import type { HashTask } from './engine.ts';
/** What one of the threads does with the file's blocks; all of them read. */
export type Role = 'whole' | 'ranges' | 'read';
/** Memory for one file that several threads hash together. `roles`: who will take part. */
export declare function createRing(roles: readonly Role[]): SharedArrayBuffer;
export interface Part {
    readonly task: HashTask;
    readonly role: Role;
    readonly ring: SharedArrayBuffer;
    readonly algorithm: HashAlgorithm;
    /** Called after each block with the bytes that this thread read, and while waiting with 0; throws to stop. */
    readonly onBytes: (count: number) => void;
}
/**
 * One thread's part of a large file. Whoever has no block to hash reads the next one, so reading is shared by whoever has
 * time, each byte is read once, and at most SLOTS blocks are in memory. The digests of the part.
 */
export declare function hashPart(root: string, part: Part): string[];

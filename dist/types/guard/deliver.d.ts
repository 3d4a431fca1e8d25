/** @throws AttestModelError USAGE, before anything is copied */
export declare function assertDeliverable(to: string, replace: boolean): void;
/**
 * Moves a verified copy to its place, at once; what was there goes to a folder that is removed, and comes back where the copy cannot
 * be moved.
 * @param copy a folder or file on the same file system
 * @throws AttestModelError WRITE_FAILED; USAGE where something came to lie there meanwhile
 */
export declare function deliver(copy: string, to: string, waste: string, replace: boolean): Promise<void>;

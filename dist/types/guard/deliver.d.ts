/** @throws AttestModelError USAGE, before anything is copied */
export declare function assertDeliverable(to: string, replace: boolean): void;
/**
 * Moves a verified copy to its place, at once; what was there goes to a folder that is removed.
 * @param copy a folder or file on the same file system
 * @throws AttestModelError WRITE_FAILED
 */
export declare function deliver(copy: string, to: string, waste: string): Promise<void>;

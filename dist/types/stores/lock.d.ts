/**
 * Does something that no other process does to this file meanwhile: a file `<path>.lock` beside it is there until it is done. One that
 * a killed process left is not taken away by guessing at its age.
 * @throws AttestModelError WRITE_FAILED; what `work` throws
 */
export declare function withLock<T>(path: string, work: () => Promise<T>, patienceMs?: number): Promise<T>;

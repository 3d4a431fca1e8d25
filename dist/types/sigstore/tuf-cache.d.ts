/**
 * Runs a TUF client on a copy of its cache, and puts back what it has verified, file by file and never an older version: the
 * client writes in place, which a second process would read half-written, and one with an older view would undo. That it
 * fails later is no reason to forget what it had verified before, such as a root that revokes a key.
 * @param update gets the folder to use as cache
 * @throws AttestModelError TRUST_MATERIAL, and what `update` throws
 */
export declare function withTufCache<T>(cacheDir: string, update: (folder: string) => Promise<T>): Promise<T>;

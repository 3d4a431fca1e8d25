/**
 * Runs a TUF client on a copy of its cache, and puts back what it has verified, file by file and never an older version: the
 * client writes in place, which a second process would read half-written, and one with an older view would undo. That it
 * fails later is no reason to forget what it had verified before, such as a root that revokes a key. Where the cache cannot be
 * written to, the copy lies in the folder for temporary files, and nothing is put back.
 * @param update gets the folder to use as cache, and whether what is in it will be kept
 * @throws AttestModelError TRUST_MATERIAL, {@link NoFolder}, and what `update` throws
 */
export declare function withTufCache<T>(cacheDir: string, update: (folder: string, isKept: boolean) => Promise<T>): Promise<T>;
/** A TUF client writes what it verifies, and there is nowhere to. */
export declare class NoFolder extends Error {
    constructor(cacheDir: string);
}

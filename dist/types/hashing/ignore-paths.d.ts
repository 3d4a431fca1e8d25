/**
 * Ignore paths as users and peers write them (`./a/`, absolute, relative) as exact paths relative to the root. One that is
 * outside of the root, or the root itself, ignores nothing and is dropped.
 * @param roots the root's names: its real path, and the one that the user wrote, where a symlink leads to it
 */
export declare function normalizeIgnorePaths(roots: readonly string[], entries: readonly string[]): string[];

import { isAbsolute, posix } from 'node:path';

/**
 * Ignore paths as users and peers write them (`./a/`, absolute, relative) as exact paths relative to the root. One that is
 * outside of the root, or the root itself, ignores nothing and is dropped.
 */
export function normalizeIgnorePaths(root: string, entries: readonly string[]): string[] {
  const normal = new Set<string>();
  for (const entry of entries) {
    const path = posix.normalize(isAbsolute(entry) ? posix.relative(root, entry) : entry).replace(/\/$/, '');
    if (path !== '' && path !== '.' && path !== '..' && !path.startsWith('../')) normal.add(path);
  }
  return [...normal];
}

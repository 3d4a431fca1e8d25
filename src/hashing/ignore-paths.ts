import { isAbsolute, posix } from 'node:path';
import { leadsOut, pathWithin } from '../model/path.ts';

/**
 * Ignore paths as users and peers write them (`./a/`, absolute, relative) as exact paths relative to the root. One that is
 * outside of the root, or the root itself, ignores nothing and is dropped.
 * @param roots the root's names: its real path, and the one that the user wrote, where a symlink leads to it
 */
export function normalizeIgnorePaths(roots: readonly string[], entries: readonly string[]): string[] {
  const normal = new Set<string>();
  for (const entry of entries) {
    const candidates = isAbsolute(entry) ? roots.map((root) => pathWithin(root, entry) ?? '') : [entry];
    const path = candidates.map((candidate) => posix.normalize(candidate).replace(/\/$/, '')).find(namesSomething);
    if (path !== undefined) normal.add(path);
  }
  return [...normal];
}

function namesSomething(path: string): boolean {
  return path !== '' && path !== '.' && !leadsOut(path);
}

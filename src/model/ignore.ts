import { posix } from 'node:path';

/** OMS 6.2.1: always ignored, at the top level only, also when `ignore_paths` is absent. */
export const DEFAULT_IGNORE_PATHS: readonly string[] = ['.git', '.gitattributes', '.github', '.gitignore'];
/** Files that lie beside a model; ignored at verification only as regular files. */
export const EVIDENCE_NAMES: readonly string[] = ['claims.jsonl', 'model.manifest.json', 'model.sig'];
/** A download from the Hugging Face Hub leaves it. */
export const HUB_CACHE = '.cache/huggingface';

/**
 * Whether the path, or a folder that it lies in, is ignored. Pass a Set where there are many paths: the cost is that of the
 * path's depth, not of the list's length.
 */
export function isIgnored(path: string, ignorePaths: readonly string[] | ReadonlySet<string>): boolean {
  const ignored: ReadonlySet<string> = ignorePaths instanceof Set ? ignorePaths : new Set(ignorePaths);
  const longest = longestOf(ignored);
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (end <= longest && ignored.has(path.slice(0, end))) return true;
  }
  return false;
}

const LONGEST = new WeakMap<ReadonlySet<string>, { readonly size: number; readonly longest: number }>();

/** Length of the longest entry: of a file 2,000 folders deep, no other beginning needs to be cut out and looked up. */
function longestOf(ignored: ReadonlySet<string>): number {
  const known = LONGEST.get(ignored);
  if (known?.size === ignored.size) return known.longest;
  let longest = 0;
  for (const entry of ignored) longest = Math.max(longest, entry.length);
  LONGEST.set(ignored, { size: ignored.size, longest });
  return longest;
}

/** Whether it holds a character that globs give a meaning. */
export function looksLikeGlob(entry: string): boolean {
  return /[*?[{(\\!]/.test(entry);
}

/**
 * Whether a path is named by an entry, or matched by it as a glob (`*` does not cross `/`, `**` does). An entry that is
 * there under its own name is no glob: `weights[1].bin` means that file. A scan turns what matches into literal paths, since
 * OMS has no globs.
 */
export function createGlobMatcher(
  entries: readonly string[],
  exists: (path: string) => boolean,
): (path: string) => boolean {
  const globs = entries.filter((entry) => looksLikeGlob(entry) && !exists(entry));
  const literal = new Set(entries);
  return (path) => literal.has(path) || globs.some((glob) => posix.matchesGlob(path, glob));
}

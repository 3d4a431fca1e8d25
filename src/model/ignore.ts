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
  const ignored = ignorePaths instanceof Set ? ignorePaths : new Set(ignorePaths);
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (ignored.has(path.slice(0, end))) return true;
  }
  return false;
}

const MAGIC = /[*?[{(\\!]/;

/**
 * Whether a path is named by an entry, or matched by it as a glob (`*` does not cross `/`, `**` does). An entry that is
 * there under its own name is no glob: `weights[1].bin` means that file. A scan turns what matches into literal paths, since
 * OMS has no globs.
 */
export function createGlobMatcher(
  entries: readonly string[],
  exists: (path: string) => boolean,
): (path: string) => boolean {
  const globs = entries.filter((entry) => MAGIC.test(entry) && !exists(entry));
  const literal = new Set(entries);
  return (path) => literal.has(path) || globs.some((glob) => posix.matchesGlob(path, glob));
}

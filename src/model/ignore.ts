import { posix } from 'node:path';
import { comparePaths } from './path.ts';

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
 * Literal paths that globs stand for, in spec order: OMS has no globs. `paths` are the files and folders there are. An entry
 * that is itself one of them stays as it is, so that `weights[1].bin` means that file. `*` does not cross `/`.
 */
export function expandGlobs(globs: readonly string[], paths: readonly string[]): string[] {
  const existing = new Set(paths);
  const found = new Set<string>();
  for (const glob of globs) {
    const entry = glob.length > 1 && glob.endsWith('/') ? glob.slice(0, -1) : glob;
    if (existing.has(entry)) found.add(entry);
    // A literal entry that is not there ignores nothing; 200,000 of them must not be matched with every path.
    else if (MAGIC.test(entry)) for (const path of paths) if (posix.matchesGlob(path, entry)) found.add(path);
  }
  // What lies in a folder that is already in the list says nothing more.
  return [...found].filter((path) => !isIgnored(posix.dirname(path), found)).sort(comparePaths);
}

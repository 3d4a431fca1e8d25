/** OMS 6.2.1: always ignored, at the top level only, also when `ignore_paths` is absent. */
export declare const DEFAULT_IGNORE_PATHS: readonly string[];
/** Files that lie beside a model; ignored at verification only as regular files. */
export declare const EVIDENCE_NAMES: readonly string[];
/** A download from the Hugging Face Hub leaves it. */
export declare const HUB_CACHE = ".cache/huggingface";
/**
 * Whether the path, or a folder that it lies in, is ignored. Pass a Set where there are many paths: the cost is that of the
 * path's depth, not of the list's length.
 */
export declare function isIgnored(path: string, ignorePaths: readonly string[] | ReadonlySet<string>): boolean;
/** Whether it holds a character that globs give a meaning. */
export declare function looksLikeGlob(entry: string): boolean;
/**
 * Whether a path is named by an entry, or matched by it as a glob (`*` does not cross `/`, `**` does). An entry that is
 * there under its own name is no glob: `weights[1].bin` means that file. A scan turns what matches into literal paths, since
 * OMS has no globs.
 */
export declare function createGlobMatcher(entries: readonly string[], exists: (path: string) => boolean): (path: string) => boolean;

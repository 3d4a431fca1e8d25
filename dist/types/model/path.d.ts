/**
 * Order of the specification: names as UTF-8 bytes, which is the order of code points. JavaScript's own order is that of
 * UTF-16 units and puts U+1F600 before U+FFEE.
 */
export declare function comparePaths(a: string, b: string): number;
/**
 * Why a name is not the canonical relative POSIX path of a model's file; undefined if it is. A backslash is an ordinary
 * byte. Control characters are refused although file systems allow them: they forge lines in logs and lists.
 */
export declare function checkModelPath(name: string): string | undefined;
/**
 * Where a path lies within a folder, relative and with `/`: empty for the folder itself, undefined outside of it. By name:
 * links are not followed. A file may be called `..x`.
 */
export declare function pathWithin(folder: string, path: string): string | undefined;
/** Whether a normalized relative path leads out of the folder that it starts from, or is none. */
export declare function leadsOut(way: string): boolean;
/** @throws AttestModelError UNSAFE_PATH */
export declare function assertModelPath(name: string): void;
/** In quotes, for messages: what would change the line that it stands in (controls, bidi, separators) is escaped. */
export declare function quotePath(name: string): string;

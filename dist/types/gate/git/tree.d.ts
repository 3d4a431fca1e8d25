import type { ObjectStore } from './objects.ts';
export interface Leaf {
    /** As git takes it, however the tree has it: 100644 file, 100755 executable, 120000 symlink, 160000 submodule. */
    readonly mode: string;
    readonly oid: string;
}
export declare const isFile: (leaf: Leaf | undefined) => leaf is Leaf;
/** A file, link or submodule that a tree has, or two trees have differently. */
export interface Difference {
    readonly path: string;
    /** False where a name on the way is not UTF-8. */
    readonly exact: boolean;
    readonly before?: Leaf;
    readonly after?: Leaf;
}
export interface Commit {
    readonly tree: string;
    readonly parents: readonly string[];
}
/** Whether files of a model, by their path in it, hold a signature; a link is none. */
export declare const isSigned: (files: readonly Difference[]) => boolean;
/** Commits and trees, from bytes that their ids name; but what GitHub’s API says of a commit is its word (`github.ts`). */
export declare class Trees {
    #private;
    constructor(objects: ObjectStore);
    /** Undefined where no store has it. @throws AttestModelError UNREADABLE, INVALID_INPUT, SERVICE, ABORTED */
    commit(oid: string): Promise<Commit | undefined>;
    /** What lies at a path; a link on the way is not followed. */
    at(tree: string, path: string): Promise<Leaf | undefined>;
    /** Names in a folder, `''` for the top; none where it is no folder. */
    names(tree: string, folder: string): Promise<string[]>;
    /** All leaves in which two trees differ, in git's order; without `before`, all that there are. Renames are not guessed. */
    differences(before: string | undefined, after: string | undefined): Promise<Difference[]>;
    /** All leaves below a folder, by their path from there; none where it is no folder. */
    below(tree: string, folder: string): Promise<Difference[]>;
}

import type { Change } from './change.ts';
import type { History } from './git/history.ts';
import type { ObjectStore } from './git/objects.ts';
import { type Difference, Trees } from './git/tree.ts';
/** What the parts of a gate look at: two commits, and what lies between them. */
export interface Scene {
    readonly change: Change;
    readonly objects: ObjectStore;
    readonly trees: Trees;
    readonly history: History;
    /** Where Git LFS keeps what was downloaded. */
    readonly lfs?: string;
    readonly baseTree: string;
    readonly headTree: string;
    /** Tree that the change begins with; absent in a state. */
    readonly sinceTree?: string;
    /** All files, links and submodules in which they differ; in a state, all that there are. */
    readonly differences: readonly Difference[];
}
/** @throws Undecided where a commit or a tree cannot be had; AttestModelError */
export declare function openScene(change: Change, objects: ObjectStore, history: History): Promise<Scene>;

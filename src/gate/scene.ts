import { join } from 'node:path';
import type { Change } from './change.ts';
import type { History } from './git/history.ts';
import type { ObjectStore } from './git/objects.ts';
import { type Difference, Trees } from './git/tree.ts';
import { Undecided } from './undecided.ts';

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
export async function openScene(change: Change, objects: ObjectStore, history: History): Promise<Scene> {
  const trees = new Trees(objects);
  const baseTree = await treeOf(change.base, trees);
  const headTree = await treeOf(change.head, trees);
  const sinceTree = change.since === undefined ? undefined : await treeOf(change.since, trees);
  const { folder } = history;
  return {
    change,
    objects,
    trees,
    history,
    ...(folder !== undefined && { lfs: join(folder, 'lfs', 'objects') }),
    baseTree,
    headTree,
    ...(sinceTree !== undefined && { sinceTree }),
    differences: await trees.differences(sinceTree, headTree),
  };
}

async function treeOf(oid: string, trees: Trees): Promise<string> {
  const commit = await trees.commit(oid);
  if (commit !== undefined) return commit.tree;
  throw new Undecided('commits', 'The commits to compare are there', {
    expected: `commit ${oid}`,
    found: 'not in the checkout, nor given by GitHub',
    guidance: 'Check out with fetch-depth: 0, or give the gate a token with contents: read.',
  });
}

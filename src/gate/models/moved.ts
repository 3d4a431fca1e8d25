import type { Scene } from '../scene.ts';
import { filesIn } from './evidence.ts';
import type { TouchedModel } from './touched.ts';

/**
 * What became of models whose folders hold no signature over their files any more, be they gone, or filled again with others. One that
 * is signed over the same files in another folder is that model under another name, and what was said of it is not to be lost on the way.
 */
export interface Moves {
  /** Folders of the models that are in their places no more. */
  readonly displaced: readonly string[];
  /** Where a model was before, by the folder in which it is now. */
  readonly formers: ReadonlyMap<string, readonly string[]>;
}

export async function findMoves(touched: readonly TouchedModel[], scene: Scene): Promise<Moves> {
  const { sinceTree, headTree } = scene;
  if (sinceTree === undefined) return { displaced: [], formers: new Map() };
  const displaced = new Set<string>();
  const byFiles = new Map<string, string[]>();
  const arrived = new Map<string, string>();
  for (const { folder } of touched) {
    const before = await signedFiles(sinceTree, folder, scene);
    const now = await signedFiles(headTree, folder, scene);
    if ((await scene.trees.at(headTree, folder)) === undefined) displaced.add(folder);
    if (before === now) continue;
    if (before !== undefined) {
      byFiles.set(before, [...(byFiles.get(before) ?? []), folder]);
      displaced.add(folder);
    }
    if (now !== undefined) arrived.set(folder, now);
  }
  return {
    displaced: [...displaced],
    formers: new Map([...arrived].map(([folder, files]) => [folder, byFiles.get(files) ?? []])),
  };
}

async function signedFiles(tree: string, folder: string, scene: Scene): Promise<string | undefined> {
  const signature = await scene.trees.at(tree, `${folder}/model.sig`);
  return signature && (await filesIn(signature, scene))?.text;
}

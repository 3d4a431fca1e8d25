import type { Scene } from '../scene.ts';
import { filesIn } from './evidence.ts';
import type { TouchedModel } from './touched.ts';

/**
 * With a model that is new in its folder goes the one that the same change takes out, if both are signed over the same files: it is
 * that one under another name, and what was said of it is not to be lost on the way.
 */
export async function withFormer(
  touched: readonly TouchedModel[],
  removed: readonly string[],
  scene: Scene,
): Promise<readonly TouchedModel[]> {
  const { sinceTree, headTree } = scene;
  if (sinceTree === undefined || removed.length === 0) return touched;
  const byFiles = new Map<string, string>();
  for (const folder of removed) {
    const files = await signedFiles(sinceTree, folder, scene);
    if (files !== undefined) byFiles.set(files, folder);
  }
  const found: TouchedModel[] = [];
  for (const model of touched) {
    const isNew = (await scene.trees.at(sinceTree, model.folder)) === undefined;
    const files = isNew ? await signedFiles(headTree, model.folder, scene) : undefined;
    const former = files === undefined ? undefined : byFiles.get(files);
    found.push(former === undefined ? model : { ...model, former });
  }
  return found;
}

async function signedFiles(tree: string, folder: string, scene: Scene): Promise<string | undefined> {
  const signature = await scene.trees.at(tree, `${folder}/model.sig`);
  return signature && (await filesIn(signature, scene))?.text;
}

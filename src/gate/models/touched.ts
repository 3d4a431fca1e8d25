import { isModelOf, modelFolderOf } from '../../policy/keys/models.ts';
import { type Difference, isFile } from '../git/tree.ts';
import type { BasePolicy } from '../policies.ts';
import type { DvcReference } from '../references/dvc.ts';

/** A folder that policies call a model, and what of the change lies in it. */
export interface TouchedModel {
  readonly folder: string;
  /** Where it was before the change, or one of the places where it was: the same folder, unless it was moved. */
  readonly former: string;
  readonly policies: readonly BasePolicy[];
  readonly differences: readonly Difference[];
  /** Files of it, or all of it, that DVC keeps elsewhere. */
  readonly dvc: readonly DvcReference[];
}

/** By the globs of the base policies alone; renames are a file that is gone and one that is new. */
export function touchedModels(
  differences: readonly Difference[],
  dvc: readonly DvcReference[],
  policies: readonly BasePolicy[],
): TouchedModel[] {
  const found = new Map<string, { policies: Set<BasePolicy>; differences: Difference[]; dvc: DvcReference[] }>();
  const touch = (policy: BasePolicy, folder: string) => {
    const model = found.get(folder) ?? { policies: new Set(), differences: [], dvc: [] };
    found.set(folder, model);
    model.policies.add(policy);
    return model;
  };
  for (const policy of policies) {
    for (const difference of differences) {
      const folder = modelOf(policy, difference.path, isPlace(difference));
      if (folder !== undefined) touch(policy, folder).differences.push(difference);
    }
    for (const reference of dvc) {
      const folder = modelOf(policy, reference.target, true);
      if (folder !== undefined) touch(policy, folder).dvc.push(reference);
    }
  }
  return [...found].map(([folder, model]) => ({
    folder,
    former: folder,
    policies: [...model.policies],
    differences: [...new Set(model.differences)],
    dvc: [...new Set(model.dvc)],
  }));
}

/** A link or submodule in the place of a model's folder is that model: what it leads to is not signed. */
const isPlace = ({ after }: Difference): boolean => after !== undefined && !isFile(after);

const modelOf = ({ trust: { parsed } }: BasePolicy, path: string, maybeFolder: boolean): string | undefined =>
  modelFolderOf(parsed.policy, path) ?? (maybeFolder && isModelOf(parsed.policy, path) ? path : undefined);

/** Whether what DVC puts at a path is a model, or in one, and so judged there. */
export const isOfModel = (policies: readonly BasePolicy[], target: string): boolean =>
  policies.some((policy) => modelOf(policy, target, true) !== undefined);

export const isInModel = (policies: readonly BasePolicy[], path: string): boolean =>
  folderOf(policies, path) !== undefined;

/** Of the model that a file is in. */
export const folderOf = (policies: readonly BasePolicy[], path: string): string | undefined => {
  for (const policy of policies) {
    const folder = modelOf(policy, path, false);
    if (folder !== undefined) return folder;
  }
  return undefined;
};

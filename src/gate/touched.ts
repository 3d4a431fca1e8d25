import { isModelOf, modelFolderOf } from '../policy/models.ts';
import type { BasePolicy } from './policies.ts';
import { type Difference, isFile } from './tree.ts';

/** A folder that policies call a model, and what of the change lies in it. */
export interface TouchedModel {
  readonly folder: string;
  readonly policies: readonly BasePolicy[];
  readonly differences: readonly Difference[];
}

/** By the globs of the base policies alone; renames are a file that is gone and one that is new. */
export function touchedModels(differences: readonly Difference[], policies: readonly BasePolicy[]): TouchedModel[] {
  const found = new Map<string, { policies: Set<BasePolicy>; differences: Set<Difference> }>();
  for (const difference of differences) {
    for (const policy of policies) {
      const folder = modelOf(policy, difference);
      if (folder === undefined) continue;
      const model = found.get(folder) ?? { policies: new Set(), differences: new Set() };
      found.set(folder, model);
      model.policies.add(policy);
      model.differences.add(difference);
    }
  }
  return [...found].map(([folder, model]) => ({
    folder,
    policies: [...model.policies],
    differences: [...model.differences],
  }));
}

/** A link or submodule in the place of a model's folder is that model: what it leads to is not signed. */
function modelOf({ trust }: BasePolicy, { path, after }: Difference): string | undefined {
  const { policy } = trust.parsed;
  const isPlace = after !== undefined && !isFile(after) && isModelOf(policy, path);
  return modelFolderOf(policy, path) ?? (isPlace ? path : undefined);
}

export const isInModel = (policies: readonly BasePolicy[], path: string): boolean =>
  policies.some(({ trust }) => modelFolderOf(trust.parsed.policy, path) !== undefined);

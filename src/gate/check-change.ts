import { allOf } from '../policy/demand.ts';
import { fail, pass, undecided } from '../verification/checks.ts';
import type { Check } from '../verification/verdict.ts';
import { isOfModel } from './models/touched.ts';
import { checkNames, mayBringModels } from './names.ts';
import type { BasePolicy } from './policies.ts';
import { type DvcReference, isUnreadable } from './references/dvc.ts';
import type { Scene } from './scene.ts';
import { checkOutside } from './weights/outside.ts';

/** Of the change itself, whatever its models are worth. */
export async function checkChange(
  scene: Scene,
  dvc: readonly DvcReference[],
  policies: readonly BasePolicy[],
): Promise<Check[]> {
  return [
    fromBase(scene, policies),
    ...policyEdits(scene, policies),
    await checkNames(scene, policies),
    await checkOutside(scene, dvc, policies),
    ...checkDvcFiles(dvc),
    ...checkDvcFolders(dvc, policies),
  ];
}

/** A change may touch none; what is in use must have one, or nothing would have been verified. */
export function checkAny({ change }: Scene, models: readonly unknown[]): Check[] {
  if (change.kind === 'change' || models.length > 0) return [];
  return [
    fail('gate.models', 'There is a model to judge', {
      expected: 'at least one folder that models: of the policy names',
      found: 'none',
      guidance: 'Is this the right commit, and do the globs of the policy name the folders of its models?',
    }),
  ];
}

function fromBase({ change }: Scene, policies: readonly BasePolicy[]): Check {
  return pass('gate.base', 'Policies are read from a commit that the change cannot edit', {
    found: `${policies.length} of commit ${change.base}, ${change.baseIs}`,
    evidence: policies.map(({ path }) => path).join(', '),
  });
}

/** Roots and lists that a policy names count as the policy. */
function policyEdits({ differences }: Scene, policies: readonly BasePolicy[]): Check[] {
  const files = new Set(policies.flatMap((policy) => [...policy.files]));
  const edited = differences.filter(({ path }) => files.has(path)).map(({ path }) => path);
  if (edited.length === 0) return [];
  return [
    pass('gate.policy', 'The change is judged by the policy before it', {
      found: `it touches ${allOf(edited)}: the policy of the base judged it, and the new one judges what comes after`,
      evidence: allOf(edited) ?? '',
    }),
  ];
}

function checkDvcFiles(dvc: readonly DvcReference[]): Check[] {
  const found = dvc.filter(isUnreadable).map(({ path }) => path);
  if (found.length === 0) return [];
  return [
    undecided('gate.dvc', 'Files of DVC can be read', {
      found: allOf(found) ?? '',
      guidance:
        'They have to be plain YAML of at most 4 MiB, as DVC writes them: without anchors, tags and duplicate keys.',
    }),
  ];
}

/** Above models, or beside them for some file systems: what lies there is not looked into, and in no model by its name. */
function checkDvcFolders(dvc: readonly DvcReference[], policies: readonly BasePolicy[]): Check[] {
  const others = dvc.filter(({ target }) => !isOfModel(policies, target));
  const found = others.filter(({ target }) => policies.some((policy) => mayBringModels(policy, target)));
  if (found.length === 0) return [];
  return [
    undecided('gate.dvc', 'What DVC keeps elsewhere brings no models', {
      found: allOf(found.map(({ path, target }) => `${target} (in ${path})`)) ?? '',
      guidance: 'Keep models in Git LFS, whose pointers name SHA-256, and nothing of DVC in or above their folders.',
    }),
  ];
}

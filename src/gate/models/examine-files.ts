import type { Check } from '../../verification/verdict.ts';
import type { Examination } from '../../verify.ts';
import { exportModel } from '../export.ts';
import type { Difference } from '../git/tree.ts';
import type { BasePolicy } from '../policies.ts';
import type { GateRequest } from '../request.ts';
import type { Scene } from '../scene.ts';
import { unreadable } from './model-checks.ts';
import { examineExported } from './verdict-on.ts';

/** What a policy says of a model as some commit had it, to compare with; or why that cannot be judged. */
export async function examineFiles(
  files: readonly Difference[],
  policy: BasePolicy,
  { objects, lfs }: Scene,
  request: GateRequest,
): Promise<Examination | Check> {
  try {
    await using model = await exportModel(files, objects, lfs);
    return await examineExported(model, policy, undefined, request);
  } catch (error) {
    return unreadable(error);
  }
}

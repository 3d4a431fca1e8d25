import { exportModel } from './export.ts';
import type { GateRequest } from './request.ts';
import type { Scene } from './scene.ts';
import type { TouchedModel } from './touched.ts';
import { isSigned } from './tree.ts';
import { examineExported } from './verdict-on.ts';

/**
 * Numbers of the lines of claims that counted for no policy before the change: a stranger's, or junk. To take those out is cleaning up.
 * Where that cannot be told, none.
 */
export async function junkLines(
  { folder, policies }: TouchedModel,
  { trees, sinceTree, objects, lfs }: Scene,
  request: GateRequest,
): Promise<ReadonlySet<number>> {
  const files = sinceTree === undefined ? [] : await trees.below(sinceTree, folder);
  if (!isSigned(files)) return new Set();
  await using model = await exportModel(files, objects, lfs);
  let junk: Set<number> | undefined;
  for (const policy of policies) {
    const { verdict } = await examineExported(model, policy, undefined, request);
    // Of a model that was refused, claims may not have been looked at.
    const isJudged = verdict.checks.some(({ id, outcome }) => id === 'files.match' && outcome === 'pass');
    const ignored = new Set(isJudged ? verdict.claims.ignored.map(({ line }) => line) : []);
    junk = junk?.intersection(ignored) ?? ignored;
  }
  return junk ?? new Set();
}

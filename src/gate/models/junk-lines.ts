import { isSigned } from '../git/tree.ts';
import type { GateRequest } from '../request.ts';
import type { Scene } from '../scene.ts';
import { examineFiles } from './examine-files.ts';
import type { TouchedModel } from './touched.ts';

/**
 * Numbers of the lines of claims that counted for no policy before the change: a stranger's, or junk. To take those out is cleaning up.
 * Where that cannot be told, none.
 */
export async function junkLines(
  { former, policies }: TouchedModel,
  scene: Scene,
  request: GateRequest,
): Promise<ReadonlySet<number>> {
  const { trees, sinceTree } = scene;
  const files = sinceTree === undefined ? [] : await trees.below(sinceTree, former);
  if (!isSigned(files)) return new Set();
  let junk: Set<number> | undefined;
  for (const policy of policies) {
    const examined = await examineFiles(files, policy, scene, request);
    if (!('verdict' in examined)) return new Set();
    const { verdict } = examined;
    // Of a model that was refused, claims may not have been looked at.
    const isJudged = verdict.checks.some(({ id, outcome }) => id === 'files.match' && outcome === 'pass');
    const ignored = new Set(isJudged ? verdict.claims.ignored.map(({ line }) => line) : []);
    junk = junk?.intersection(ignored) ?? ignored;
  }
  return junk ?? new Set();
}

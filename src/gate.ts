import { AttestModelError } from './errors.ts';
import type { Change } from './gate/change.ts';
import { checkAny, checkChange } from './gate/check-change.ts';
import { changeOf, commonAncestor, noHead, type Sources } from './gate/event.ts';
import { GitObjects } from './gate/git/git-objects.ts';
import { createGitHub } from './gate/git/github.ts';
import { openHistory } from './gate/git/history.ts';
import { firstOf } from './gate/git/objects.ts';
import { Trees } from './gate/git/tree.ts';
import { BaselineFinder } from './gate/models/baselines.ts';
import { judgeModel } from './gate/models/judge-model.ts';
import { findMoves } from './gate/models/moved.ts';
import { touchedModels } from './gate/models/touched.ts';
import { outcomeOf } from './gate/outcome.ts';
import { type BasePolicy, loadPolicies } from './gate/policies.ts';
import { dvcReferences } from './gate/references/dvc.ts';
import { judgeHubReferences } from './gate/references/hub-references.ts';
import { DEFAULT_POLICY, type GateRequest } from './gate/request.ts';
import { openScene } from './gate/scene.ts';
import { Undecided } from './gate/undecided.ts';
import type { GateModel, GateResult } from './verification/gate-result.ts';

export { DEFAULT_POLICY, type GateEvent, type GateRequest } from './gate/request.ts';
export type {
  GateModel,
  GateOutcome,
  GatePolicy,
  GateReference,
  GateResult,
  GateVerdict,
} from './verification/gate-result.ts';

/**
 * Whether a change may be merged, or what is there may be used: the models that it touches, by the policies of a commit that the
 * change cannot edit (design, decision 18). Nothing of the change is checked out or run. That nothing can be decided is a result;
 * being unable to look throws.
 * @throws AttestModelError USAGE, UNREADABLE, SERVICE, ABORTED, and what services of trusted roots throw
 */
export async function gate(request: GateRequest): Promise<GateResult> {
  const github = request.api && createGitHub(request.api, request.signal);
  using git = new GitObjects(request.repository, request.env, request.signal);
  const objects = firstOf([git, ...(github ? [github] : [])]);
  const history = await openHistory(request.repository, request.env, github);
  const known: { change?: Change; policies?: readonly BasePolicy[] } = {};
  try {
    // 1. Which commits: what is judged, by what, and where it begins.
    known.change = await readChange(request, { trees: new Trees(objects), history, github });
    const scene = await openScene(known.change, objects, history);

    // 2. The policies, from the base.
    const trust = request.trust ?? { unsafeLocalRoot: false };
    known.policies = await loadPolicies(request.policies ?? [DEFAULT_POLICY], { ...scene, trust });

    // 3. The change as a whole, then each model that it touches.
    const dvc = await dvcReferences(scene);
    const checks = await checkChange(scene, dvc, known.policies);
    const models = await judgeHubReferences(scene, known.policies);
    const touched = touchedModels(scene.differences, dvc, known.policies);
    const moves = await findMoves(touched, scene);
    const baselines = new BaselineFinder(scene, request, moves.displaced);
    for (const model of touched)
      models.push(await judgeModel(model, known.policies, scene, request, { moves, baselines }));
    return resultOf(request, known, models, [...checks, ...checkAny(scene, models)]);
  } catch (error) {
    if (error instanceof Undecided) return resultOf(request, known, [], [error.check]);
    throw error;
  }
}

async function readChange(request: GateRequest, sources: Sources): Promise<Change> {
  if (request.event !== undefined) return changeOf(request.event, sources);
  if (request.base === undefined) {
    throw new AttestModelError('USAGE', 'nothing says where the change begins', {
      guidance: 'Name the commit or branch that it is to be merged into: --base origin/main.',
    });
  }
  const [base, head] = [
    await sources.history.resolve(request.base),
    await sources.history.resolve(request.head ?? 'HEAD'),
  ];
  if (head === undefined) throw noHead();
  if (base === undefined) {
    throw new AttestModelError('NOT_FOUND', `there is no commit ${request.base} in this repository`, {
      guidance: 'Fetch it: git fetch origin; where the clone is shallow, git fetch --unshallow.',
    });
  }
  const since = await commonAncestor(base, head, sources);
  return { kind: 'change', event: 'command line', base, baseIs: request.base, since, head, branchHead: head };
}

function resultOf(
  request: GateRequest,
  { change, policies = [] }: { change?: Change; policies?: readonly BasePolicy[] },
  models: readonly GateModel[],
  checks: GateResult['checks'],
): GateResult {
  return {
    result: outcomeOf(checks, models),
    event: request.event?.name ?? 'command line',
    ...(change && { base: change.base, head: change.head }),
    policies: policies.map(({ path, sha256, from, models: globs }) => ({ path, sha256, from, models: globs })),
    models,
    checks,
  };
}

import { checkNoWorse } from '../../policy/keys/no-worse.ts';
import type { GateModel, GateReference, GateVerdict } from '../../verification/gate-result.ts';
import type { Check } from '../../verification/verdict.ts';
import { type ExportedModel, exportModel } from '../export.ts';
import { type Difference, isSigned } from '../git/tree.ts';
import { modelResult } from '../outcome.ts';
import type { BasePolicy } from '../policies.ts';
import { isDvcFile } from '../references/dvc.ts';
import type { GateRequest } from '../request.ts';
import type { Scene } from '../scene.ts';
import { checkUnsigned } from '../weights/unsigned.ts';
import type { BaselineFinder } from './baselines.ts';
import { checkEvidence } from './evidence.ts';
import { checkFormerSigner } from './former-signer.ts';
import {
  asCommitted,
  checkAllJudged,
  checkBothSides,
  checkHidden,
  KEPT_BY_DVC,
  REMOVED,
  UNSIGNED,
  unreadable,
} from './model-checks.ts';
import type { Moves } from './moved.ts';
import { asNewAsEach } from './previous.ts';
import { checkSignedCommit } from './signed-commit.ts';
import type { TouchedModel } from './touched.ts';
import { asShown, examineExported } from './verdict-on.ts';

const MAX_TOUCHED_BY = 100;

/** What was there before the change. */
export interface Before {
  readonly moves: Moves;
  readonly baselines: BaselineFinder;
}

/** A model as the judged commit has it, by each policy that means it. */
export async function judgeModel(
  model: TouchedModel,
  policies: readonly BasePolicy[],
  scene: Scene,
  request: GateRequest,
  { moves, baselines }: Before,
): Promise<GateModel> {
  const { folder, differences, dvc } = model;
  const touchedBy = scene.change.kind === 'state' ? [] : [...differences, ...dvc].map(({ path }) => path);
  const common = { path: folder, touchedBy: touchedBy.slice(0, MAX_TOUCHED_BY) };
  const place = await scene.trees.at(scene.headTree, folder);
  if (place === undefined && dvc.length === 0)
    return { ...common, result: 'removed', verdicts: [], references: [], checks: [REMOVED] };

  const files = await scene.trees.below(scene.headTree, folder);
  const formers: [TouchedModel, ...TouchedModel[]] = [
    model,
    ...(moves.formers.get(folder) ?? []).map((former) => ({ ...model, former })),
  ];
  const { verdicts, references, checks: own } = await judge(formers, files, scene, request, baselines);
  const checks = [
    ...own,
    ...checkHidden(files),
    ...(await ofEach(formers, (one) => checkEvidence(one, scene, request))),
    ...(await checkUnsigned(model, files, verdicts, scene)),
    ...(await checkBothSides(model, scene)),
    ...(await checkCommits(verdicts, policies, scene)),
  ];
  return { ...common, result: modelResult(checks, verdicts), verdicts, references, checks };
}

type Judged = Pick<GateModel, 'verdicts' | 'references' | 'checks'>;

/** @param formers the model, once for each place where it was before */
async function judge(
  formers: readonly [TouchedModel, ...TouchedModel[]],
  files: readonly Difference[],
  scene: Scene,
  request: GateRequest,
  baselines: BaselineFinder,
): Promise<Judged> {
  const [{ folder, policies, dvc }, ...moved] = formers;
  if (dvc.length > 0 || files.some(({ path }) => isDvcFile(path)))
    return { verdicts: [], references: dvc, checks: [KEPT_BY_DVC] };
  if (!isSigned(files)) return { verdicts: [], references: [], checks: [UNSIGNED] };
  try {
    await using exported = await exportModel(files, scene.objects, scene.lfs);
    const verdicts: GateVerdict[] = [];
    const checks = asCommitted(exported, scene.change.head);
    for (const policy of policies) {
      const before = await baselines.find([folder, ...moved.map(({ former }) => former)], exported, policy);
      const examined = asNewAsEach(
        await examineExported(exported, policy, before?.state, request),
        before?.accepted ?? [],
      );
      verdicts.push({ policy: policy.path, verdict: asShown(examined, exported, folder) });
      checks.push(...checkAllJudged(examined));
      const wanted = policy.trust.parsed.policy.gate?.['no-worse'];
      if (before) checks.push(...before.checks);
      checks.push(...(await ofEach(formers, (one) => checkFormerSigner(one, policy, examined, scene, request))));
      if (before && wanted) checks.push(...checkNoWorse(wanted, examined, before.accepted));
    }
    return { verdicts, references: pointersOf(exported), checks };
  } catch (error) {
    return { verdicts: [], references: [], checks: [unreadable(error)] };
  }
}

async function ofEach<T>(all: readonly T[], check: (one: T) => Promise<Check[]>): Promise<Check[]> {
  const checks: Check[] = [];
  for (const one of all) checks.push(...(await check(one)));
  return checks;
}

const pointersOf = ({ pointers }: ExportedModel): GateReference[] =>
  [...pointers].map(([path, pointer]) => ({ kind: 'lfs', path, ...pointer }));

/** Two policies that demand the same of it say so twice: each is to be met. */
async function checkCommits(
  verdicts: readonly GateVerdict[],
  policies: readonly BasePolicy[],
  scene: Scene,
): Promise<Check[]> {
  const checks: Check[] = [];
  for (const { policy: path, verdict } of verdicts) {
    const policy = policies.find((one) => one.path === path);
    if (policy !== undefined) checks.push(...(await checkSignedCommit(verdict, policy, policies, scene)));
  }
  return checks;
}

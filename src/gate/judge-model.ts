import { AttestModelError, messageOf } from '../errors.ts';
import { chooseEngine } from '../hashing/choose-engine.ts';
import { fail, pass, undecided } from '../verification/checks.ts';
import type { GateModel, GateReference, GateVerdict } from '../verification/gate-result.ts';
import type { Check, Field, Verdict } from '../verification/verdict.ts';
import { verify } from '../verify.ts';
import { isDvcFile } from './dvc.ts';
import { checkEvidence } from './evidence.ts';
import { type ExportedModel, exportModel } from './export.ts';
import { worstOf } from './outcome.ts';
import { createPointerEngine } from './pointer-engine.ts';
import type { BasePolicy } from './policies.ts';
import type { GateRequest } from './request.ts';
import type { Scene } from './scene.ts';
import { checkSignedCommit } from './signed-commit.ts';
import type { TouchedModel } from './touched.ts';
import { type Difference, isFile } from './tree.ts';

const MAX_TOUCHED_BY = 100;

/** A model as the judged commit has it, by each policy that means it. */
export async function judgeModel(
  model: TouchedModel,
  policies: readonly BasePolicy[],
  scene: Scene,
  request: GateRequest,
): Promise<GateModel> {
  const { folder, differences, dvc } = model;
  const touchedBy = [...differences, ...dvc].map(({ path }) => path);
  const common = {
    path: folder,
    touchedBy: scene.change.kind === 'state' ? [] : touchedBy.slice(0, MAX_TOUCHED_BY),
  };
  const files = await scene.trees.below(scene.headTree, folder);
  const place = await scene.trees.at(scene.headTree, folder);
  if (place === undefined && dvc.length === 0)
    return { ...common, result: 'removed', verdicts: [], references: [], checks: [removed] };
  const { verdicts, references, checks: own } = await judged(model, files, scene, request);
  const checks = [
    ...own,
    ...(await checkEvidence(model, scene)),
    ...(await checkBothSides(model, scene)),
    ...(await checkCommits(verdicts, policies, scene)),
  ];
  return { ...common, result: worstOf(checks, verdicts), verdicts, references, checks };
}

type Judged = Pick<GateModel, 'verdicts' | 'references' | 'checks'>;

async function judged(
  { folder, policies, dvc }: TouchedModel,
  files: readonly Difference[],
  { change, objects }: Scene,
  request: GateRequest,
): Promise<Judged> {
  if (dvc.length > 0 || files.some(({ path }) => isDvcFile(path))) return keptByDvc(dvc);
  if (!files.some(({ path, after }) => path === 'model.sig' && isFile(after))) return unsigned;
  try {
    await using model = await exportModel(files, objects);
    const verdicts: GateVerdict[] = [];
    for (const policy of policies)
      verdicts.push({ policy: policy.path, verdict: await verdictOn(folder, model, policy, request) });
    return { verdicts, references: referencesOf(model), checks: [asCommitted(change.head), ...byPointer(model)] };
  } catch (error) {
    return { verdicts: [], references: [], checks: [unreadable(error)] };
  }
}

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

/**
 * Where the change was not merged with the base yet, what is judged is not what the base branch will have, if that changed the model
 * too.
 */
async function checkBothSides(
  { folder }: TouchedModel,
  { change, trees, baseTree, sinceTree }: Scene,
): Promise<Check[]> {
  if (sinceTree === undefined || sinceTree === baseTree) return [];
  const [base, since] = [await trees.at(baseTree, folder), await trees.at(sinceTree, folder)];
  if (base?.oid === since?.oid && base?.mode === since?.mode) return [];
  return [
    undecided('gate.merge', 'The model is the one that the base branch will have', {
      expected: `as it was when the change began (${change.since})`,
      found: `the base branch changed it too (${change.base})`,
      guidance: 'Merge the base branch into the change, or let the gate check out GitHub’s merge of it.',
    }),
  ];
}

async function verdictOn(
  folder: string,
  model: ExportedModel,
  { trust }: BasePolicy,
  request: GateRequest,
): Promise<Verdict> {
  const { progress, signal, now } = request;
  const engine = request.engine ?? chooseEngine({ engine: 'auto' }).engine;
  const verdict = await verify({
    model: model.folder,
    trust,
    engine: createPointerEngine(model.pointers, engine),
    ...(now && { now }),
    ...(progress && { progress }),
    ...(signal && { signal }),
  });
  const fields = model.pointers.size === 0 ? verdict.fields : verdict.fields.map(notRead);
  const checks = verdict.checks.map((check) => ({
    ...check,
    ...(check.evidence !== undefined && { evidence: check.evidence.replaceAll(model.folder, folder) }),
  }));
  return { ...verdict, checks, fields, model: { ...verdict.model, path: folder } };
}

/** Whoever downloads the files gets the bytes of these digests; here nobody has seen them. */
const notRead = (field: Field): Field =>
  field.name === 'model_hash' && field.status === 'verified'
    ? { ...field, status: 'stated', source: 'pointers of Git LFS: bytes not read' }
    : field;

const removed = pass('gate.removed', 'The model is gone, and its evidence with it', {});

const unsigned: Judged = {
  verdicts: [],
  references: [],
  checks: [
    fail('gate.signature', 'The model is signed', {
      expected: 'model.sig in the model’s folder',
      found: 'none',
      guidance: 'Have the training workflow sign the model, and add model.sig and what lies beside it to the change.',
    }),
  ],
};

const keptByDvc = (references: readonly GateReference[]): Judged => ({
  verdicts: [],
  references,
  checks: [
    undecided('gate.dvc', 'The files that DVC keeps elsewhere are those that are signed', {
      expected: 'a SHA-256 to compare with the signature',
      found: 'the MD5 that DVC names, which proves nothing; the bytes were not read',
      guidance:
        'Get them (dvc pull) and use verify on the folder, or keep the model in Git LFS, whose pointers name SHA-256.',
    }),
  ],
});

const referencesOf = ({ pointers }: ExportedModel): GateReference[] =>
  [...pointers].map(([path, pointer]) => ({ kind: 'lfs', path, ...pointer }));

const asCommitted = (head: string): Check =>
  pass('gate.files', 'The files are those of the commit', { found: `as commit ${head} has them` });

function byPointer({ pointers }: ExportedModel): Check[] {
  if (pointers.size === 0) return [];
  const bytes = [...pointers.values()].reduce((sum, { size }) => sum + size, 0);
  return [
    pass('gate.lfs', 'Files in Git LFS are compared by their pointers', {
      found: `${pointers.size} by LFS pointer, bytes not read (${bytes} bytes)`,
      evidence: [...pointers.keys()].slice(0, 10).join(', '),
    }),
  ];
}

/** What cannot be read, or has no signature, is refused; what another time or place may tell is undecided. */
function unreadable(error: unknown): Check {
  if (!(error instanceof AttestModelError)) throw error;
  const title = 'The model can be judged';
  const details = {
    found: messageOf(error),
    guidance: error.guidance ?? 'See the message, and run the gate again.',
  };
  switch (error.code) {
    case 'EMPTY_MODEL':
    case 'UNSAFE_PATH':
      return fail('gate.model', title, details);
    case 'NOT_FOUND':
    case 'UNSUPPORTED':
    case 'UNREADABLE':
    case 'INVALID_INPUT':
    case 'TRUST_MATERIAL':
    case 'SERVICE':
      return undecided('gate.model', title, details);
    default:
      throw error;
  }
}

import { AttestModelError, messageOf } from '../errors.ts';
import { chooseEngine } from '../hashing/choose-engine.ts';
import { fail, pass, undecided } from '../verification/checks.ts';
import type { GateModel, GateReference, GateVerdict } from '../verification/gate-result.ts';
import type { Check, Verdict } from '../verification/verdict.ts';
import { verify } from '../verify.ts';
import { checkEvidence } from './evidence.ts';
import { type ExportedModel, exportModel } from './export.ts';
import { worstOf } from './outcome.ts';
import { createPointerEngine } from './pointer-engine.ts';
import type { BasePolicy } from './policies.ts';
import type { GateRequest } from './request.ts';
import type { Scene } from './scene.ts';
import type { TouchedModel } from './touched.ts';
import { type Difference, isFile } from './tree.ts';

const MAX_TOUCHED_BY = 100;

/** A model as the judged commit has it, by each policy that means it. */
export async function judgeModel(model: TouchedModel, scene: Scene, request: GateRequest): Promise<GateModel> {
  const { folder, policies, differences } = model;
  const touchedBy = scene.change.kind === 'state' ? [] : differences.map(({ path }) => path);
  const common = { path: folder, touchedBy: touchedBy.slice(0, MAX_TOUCHED_BY) };
  const files = await scene.trees.below(scene.headTree, folder);
  const place = await scene.trees.at(scene.headTree, folder);
  if (files.length === 0 && place === undefined)
    return { ...common, result: 'removed', verdicts: [], references: [], checks: [removed] };
  const { verdicts, references, checks: own } = await judged(files, policies, scene, request);
  const checks = [...own, ...(await checkEvidence(model, scene))];
  return { ...common, result: worstOf(checks, verdicts), verdicts, references, checks };
}

type Judged = Pick<GateModel, 'verdicts' | 'references' | 'checks'>;

async function judged(
  files: readonly Difference[],
  policies: readonly BasePolicy[],
  { change, objects }: Scene,
  request: GateRequest,
): Promise<Judged> {
  if (!files.some(({ path, after }) => path === 'model.sig' && isFile(after))) return unsigned;
  try {
    await using model = await exportModel(files, objects);
    const verdicts: GateVerdict[] = [];
    for (const policy of policies)
      verdicts.push({ policy: policy.path, verdict: await verdictOn(model, policy, request) });
    return { verdicts, references: referencesOf(model), checks: [asCommitted(change.head), ...byPointer(model)] };
  } catch (error) {
    return { verdicts: [], references: [], checks: [unreadable(error)] };
  }
}

async function verdictOn(model: ExportedModel, { trust }: BasePolicy, request: GateRequest): Promise<Verdict> {
  const { progress, signal, now } = request;
  const engine = request.engine ?? chooseEngine({ engine: 'auto' }).engine;
  return verify({
    model: model.folder,
    trust,
    engine: createPointerEngine(model.pointers, engine),
    ...(now && { now }),
    ...(progress && { progress }),
    ...(signal && { signal }),
  });
}

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

import { join } from 'node:path';
import { chooseEngine } from '../hashing/choose-engine.ts';
import type { Field, Verdict } from '../verification/verdict.ts';
import { verify } from '../verify.ts';
import { type ExportedModel, exportModel } from './export.ts';
import { createPointerEngine } from './pointer-engine.ts';
import type { BasePolicy } from './policies.ts';
import type { GateRequest } from './request.ts';
import type { Scene } from './scene.ts';
import { isSigned } from './tree.ts';

/** The verdict on a model's folder of the judged commit, by one policy. */
export async function verdictOn(
  folder: string,
  model: ExportedModel,
  policy: BasePolicy,
  scene: Scene,
  request: GateRequest,
): Promise<Verdict> {
  const state = await stateOfBase(folder, model, policy, scene, request);
  const verdict = await verifyExported(model, policy, state, request);
  const checks = verdict.checks.map((check) => ({
    ...check,
    ...(check.evidence !== undefined && { evidence: check.evidence.replaceAll(model.folder, folder) }),
  }));
  const fields = model.pointers.size === 0 ? verdict.fields : verdict.fields.map(notRead);
  return { ...verdict, checks, fields, model: { ...verdict.model, path: folder } };
}

/**
 * `expect: { previous: true }`: accepted before is the model of the base branch. A change that brings back an older one, which
 * its signer has signed once, is as good as any other by its signature.
 */
async function stateOfBase(
  folder: string,
  { scratch }: ExportedModel,
  policy: BasePolicy,
  { change, trees, baseTree, objects }: Scene,
  request: GateRequest,
): Promise<string | undefined> {
  if (change.kind === 'state' || policy.trust.parsed.policy.expect?.previous === undefined) return undefined;
  const state = join(scratch, `${policy.sha256}.json`);
  const files = await trees.below(baseTree, folder);
  if (!isSigned(files)) return state;
  await using base = await exportModel(files, objects);
  // Keeps the state where it accepts: what is refused today was never a measure.
  await verifyExported(base, policy, state, request);
  return state;
}

function verifyExported(
  { folder, pointers }: ExportedModel,
  { trust }: BasePolicy,
  state: string | undefined,
  request: GateRequest,
): Promise<Verdict> {
  const { progress, signal, now } = request;
  const engine = request.engine ?? chooseEngine({ engine: 'auto' }).engine;
  return verify({
    model: folder,
    trust,
    engine: createPointerEngine(pointers, engine),
    ...(state !== undefined && { state }),
    ...(now && { now }),
    ...(progress && { progress }),
    ...(signal && { signal }),
  });
}

/** Whoever downloads the files gets the bytes of these digests; here nobody has seen them. */
const notRead = (field: Field): Field =>
  field.name === 'model_hash' && field.status === 'verified'
    ? { ...field, status: 'stated', source: 'pointers of Git LFS: bytes not read' }
    : field;

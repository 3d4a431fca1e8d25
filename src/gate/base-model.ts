import { join } from 'node:path';
import type { Examination } from '../verify.ts';
import { type ExportedModel, exportModel } from './export.ts';
import type { BasePolicy } from './policies.ts';
import type { GateRequest } from './request.ts';
import type { Scene } from './scene.ts';
import { isSigned } from './tree.ts';
import { examineExported } from './verdict-on.ts';

/** The model that the change would take the place of. */
export interface BaseModel {
  /** File with its state, where the policy asks for `expect: { previous: true }`; it is missing where none was accepted. */
  readonly state?: string;
  /** Absent where there is none, or none that the policy accepts: what is refused is no measure. */
  readonly accepted?: Examination;
}

/**
 * As the base commit has it, where the policy compares with it. A change that brings back an older model, or a worse one, which
 * its signer has signed once, is as good as any other by its signature.
 */
export async function examineBase(
  folder: string,
  { scratch }: ExportedModel,
  policy: BasePolicy,
  { change, trees, baseTree, objects, lfs }: Scene,
  request: GateRequest,
): Promise<BaseModel | undefined> {
  const { expect, gate } = policy.trust.parsed.policy;
  if (change.kind === 'state' || (expect?.previous ?? gate?.['no-worse']) === undefined) return undefined;
  const kept = expect?.previous && { state: join(scratch, `${policy.sha256}.json`) };
  const files = await trees.below(baseTree, folder);
  if (!isSigned(files)) return { ...kept };
  await using base = await exportModel(files, objects, lfs);
  const accepted = await examineExported(base, policy, kept?.state, request);
  if (accepted.verdict.result !== 'passed') return { ...kept };
  if (kept) await (await import('../verify/state.ts')).saveState(kept.state, accepted.verdict);
  return { ...kept, accepted };
}

import { join } from 'node:path';
import type { Policy } from '../policy/policy.ts';
import { undecided } from '../verification/checks.ts';
import type { Check, Verdict } from '../verification/verdict.ts';
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
  /** That nobody could tell whether it is one: then nothing says that the change is no worse, or newer. */
  readonly doubt?: Check;
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
  const accepted = await examineExported(base, ageless(policy), kept?.state, request);
  const { result } = accepted.verdict;
  if (result !== 'passed') return { ...kept, ...(result === 'undecided' && { doubt: doubtful(accepted.verdict) }) };
  if (kept) await (await import('../verify/state.ts')).saveState(kept.state, accepted.verdict);
  return { ...kept, accepted };
}

/** It was accepted when it was young: who waits until it is too old must not get around it. */
function ageless(policy: BasePolicy): BasePolicy {
  const { trust } = policy;
  const { time, ...others } = trust.parsed.policy;
  const { 'max-age': _, ...rest } = time ?? {};
  const kept: Policy = { ...others, ...(Object.keys(rest).length > 0 && { time: rest }) };
  return { ...policy, trust: { ...trust, parsed: { ...trust.parsed, policy: kept } } };
}

function doubtful({ checks }: Verdict): Check {
  const open = checks.find(({ outcome }) => outcome === 'undecided');
  return undecided('gate.base', 'The model that the change would replace can be judged', {
    expected: 'a verdict, to compare with',
    found: open?.title ?? 'undecided',
    evidence: 'the base branch',
    guidance: open?.guidance ?? 'Verify the model of the base branch by this policy, and see what is missing.',
  });
}

import { AttestModelError } from '../errors.ts';
import { checkNoWorse } from '../policy/keys/no-worse.ts';
import { amend } from '../verification/amend.ts';
import { pass, undecided } from '../verification/checks.ts';
import type { Check, Verdict } from '../verification/verdict.ts';
import { type Examination, examine, keepAccepted, type VerifyRequest } from '../verify.ts';

/**
 * `verify`, and whether the model is no worse than another one, by the policy's `gate.no-worse`: what a gate asks of the base
 * branch's model, for whoever has both as folders. The other one counts if the same policy accepts it, but for what is
 * expected of this one alone.
 * @throws AttestModelError USAGE, and those of `verify`
 */
export async function verifyAgainst(
  request: VerifyRequest,
  baseline: Pick<VerifyRequest, 'model' | 'signature'>,
): Promise<Verdict> {
  const { trust, engine, now, signal, progress } = request;
  const wanted = trust.method === 'policy' ? trust.parsed.policy.gate?.['no-worse'] : undefined;
  if (trust.method !== 'policy' || wanted === undefined || request.vsa) {
    throw new AttestModelError(
      'USAGE',
      'a baseline is for a policy that says in which metrics a model may not be worse',
      {
        guidance: 'Name a policy (--policy FILE) with the key gate: no-worse, and leave out --vsa.',
      },
    );
  }
  const { expect: _, ...policy } = trust.parsed.policy;
  const shared = {
    ...(engine && { engine }),
    ...(now && { now }),
    ...(signal && { signal }),
    ...(progress && { progress }),
  };
  const before = await examine({ ...shared, ...baseline, trust: { ...trust, parsed: { ...trust.parsed, policy } } });
  const model = await examine(request);
  const verdict = amend(model.verdict, [...model.verdict.checks, ...compare(wanted, model, before)]);
  await keepAccepted(request, [verdict]);
  return verdict;
}

function compare(wanted: Parameters<typeof checkNoWorse>[0], model: Examination, before: Examination): Check[] {
  const { result } = before.verdict;
  const title = 'The model to compare with is accepted by the same policy';
  if (result === 'passed')
    return [pass('gate.baseline', title), ...checkNoWorse(wanted, model, [{ ...before, where: 'the baseline' }])];
  const guidance = 'Name the model that is in use, with its evidence: what is refused is no measure.';
  return [undecided('gate.baseline', title, { expected: 'passed', found: result, evidence: 'the baseline', guidance })];
}

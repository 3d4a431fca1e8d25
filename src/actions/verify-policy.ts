import { githubContext } from '../evidence/github.ts';
import { worstOf } from '../gate/outcome.ts';
import type { GatePolicy, GateResult, GateVerdict } from '../verification/gate-result.ts';
import { loadPolicy } from '../verify/policy-file.ts';
import type { Host } from './host.ts';
import type { InputFiles } from './input-files.ts';
import type { Judged } from './judged.ts';
import { trustSpec } from './trust.ts';
import { gateJudged } from './verify-gate.ts';
import type { ModelInputs } from './verify-inputs.ts';
import { verdictJudged, verdictOn } from './verify-model.ts';

/**
 * One model on disk by each of the policies that are named; it must meet all.
 * @throws Undecided; AttestModelError as `loadPolicy` and `verify`
 */
export async function judgeByPolicies(
  policies: readonly string[],
  inputs: ModelInputs,
  files: InputFiles,
  host: Host,
): Promise<Judged> {
  const found: GatePolicy[] = [];
  const verdicts: GateVerdict[] = [];
  const spec = await trustSpec(inputs, files);
  for (const path of policies) {
    const { name, files: from } = await files.find(path);
    const trust = await loadPolicy(name, spec, from);
    const { sha256, policy } = trust.parsed;
    found.push({ path: name, sha256, from: from?.from ?? 'the checkout', models: policy.models ?? [] });
    const verdict = await verdictOn(inputs, trust, host);
    const note = `the policy ${name} is that of ${from?.from ?? 'the checkout'}`;
    verdicts.push({ policy: name, verdict: { ...verdict, notes: [...(verdict.notes ?? []), note] } });
  }
  const [only, ...more] = verdicts;
  if (only !== undefined && more.length === 0) return verdictJudged(only.verdict, inputs, host);
  return gateJudged(asGate(inputs.path, found, verdicts, files, host));
}

/** Several verdicts on one model are told as a gate tells them. */
function asGate(
  path: string,
  policies: readonly GatePolicy[],
  verdicts: readonly GateVerdict[],
  { opened }: InputFiles,
  { env }: Host,
): GateResult {
  const result = worstOf([], verdicts);
  return {
    result,
    event: githubContext(env)?.eventName ?? 'verify',
    ...(opened && { base: opened.base, head: opened.head }),
    policies,
    models: [{ path, result, touchedBy: [], verdicts, references: [], checks: [] }],
    checks: [],
  };
}

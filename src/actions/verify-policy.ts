import { githubContext } from '../evidence/github.ts';
import { modelResult } from '../gate/outcome.ts';
import { allOf } from '../policy/demand.ts';
import type { PolicyTrust } from '../policy/trust.ts';
import { chainMarkdown } from '../report/mermaid.ts';
import type { GatePolicy, GateResult, GateVerdict } from '../verification/gate-result.ts';
import type { Verdict } from '../verification/verdict.ts';
import { loadPolicy, rootLoader } from '../verify/policy-file.ts';
import { type Host, warn } from './host.ts';
import type { InputFiles } from './input-files.ts';
import type { Judged } from './judged.ts';
import { trustSpec } from './trust.ts';
import { gateJudged } from './verify-gate.ts';
import type { ModelInputs } from './verify-inputs.ts';
import { asNamed, requestFor, verdictJudged } from './verify-model.ts';

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
  // The instance that a VSA is signed with has no part in whom the policy trusts.
  const spec = await trustSpec(inputs.vsa === 'sign' ? { ...inputs, sigstore: 'auto' } : inputs, files);
  const roots = rootLoader(spec);
  let vsaPath: string | undefined;
  for (const path of policies) {
    const { name, files: from } = await files.find(path);
    const trust = await loadPolicy(name, spec, from, roots);
    const { sha256, policy } = trust.parsed;
    found.push({ path: name, sha256, from: from?.from ?? 'the checkout', models: policy.models ?? [] });
    const { verdict, ...signed }: { verdict: Verdict; vsaPath?: string } = await (inputs.vsa === 'sign'
      ? signedSummary(path, trust, inputs, files, host)
      : { verdict: await verdictBy(trust, inputs, files, host) });
    vsaPath = signed.vsaPath;
    const notes = [`the policy ${name} is that of ${from?.from ?? 'the checkout'}`, ...(await editNotes(files))];
    verdicts.push({ policy: name, verdict: { ...verdict, notes: [...(verdict.notes ?? []), ...notes] } });
  }
  if (inputs.state !== undefined) await keep(inputs, verdicts);
  const [only, ...more] = verdicts;
  if (only !== undefined && more.length === 0) {
    const judged = verdictJudged(only.verdict, inputs, host);
    return { ...judged, vsaPath, page: `${judged.page}${chainMarkdown([only.verdict])}\n\n` };
  }
  return gateJudged(asGate(inputs.path, found, verdicts, files, host));
}

/** What one policy accepts another may refuse: none of it is kept as accepted yet. */
async function verdictBy(trust: PolicyTrust, inputs: ModelInputs, files: InputFiles, host: Host): Promise<Verdict> {
  const { verify } = await import('../verify.ts');
  return asNamed(await verify({ ...(await requestFor(inputs, trust, files, host)), saveState: false }), inputs);
}

async function keep(inputs: ModelInputs, verdicts: readonly GateVerdict[]): Promise<void> {
  const { keepAccepted } = await import('../verify.ts');
  await keepAccepted(
    inputs,
    verdicts.map(({ verdict }) => verdict),
  );
}

/** A change to what judges is judged by what was there before it. */
async function editNotes(files: InputFiles): Promise<string[]> {
  const edited = await files.edited();
  return edited.length === 0 ? [] : [`the change edits ${allOf(edited)}: it was judged by what was there before`];
}

async function signedSummary(policy: string, trust: PolicyTrust, inputs: ModelInputs, files: InputFiles, host: Host) {
  const { writeSummaryStatement } = await import('./vsa.ts');
  const { resource, sigstore } = inputs;
  const about = { policy, sigstore, ...(resource !== undefined && { resource }) };
  const summary = await writeSummaryStatement(await requestFor(inputs, trust, files, host), about, host);
  if (summary.reason !== undefined) warn(`No VSA is signed: ${summary.reason}`);
  return {
    verdict: asNamed(summary.verdict, inputs),
    ...(summary.vsaPath !== undefined && { vsaPath: summary.vsaPath }),
  };
}

/** Several verdicts on one model are told as a gate tells them. */
function asGate(
  path: string,
  policies: readonly GatePolicy[],
  verdicts: readonly GateVerdict[],
  { opened }: InputFiles,
  { env }: Host,
): GateResult {
  const result = modelResult([], verdicts);
  return {
    result,
    event: githubContext(env)?.eventName ?? 'verify',
    ...(opened && { base: opened.base, head: opened.head }),
    policies,
    models: [{ path, result, touchedBy: [], verdicts, references: [], checks: [] }],
    checks: [],
  };
}

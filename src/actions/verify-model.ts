import { resolve } from 'node:path';
import { usage } from '../errors.ts';
import { looksLikeGlob } from '../model/ignore.ts';
import { withoutFreshnessNote } from '../policy/freshness.ts';
import { differenceCounts } from '../report/differences.ts';
import { forLog } from '../report/encode.ts';
import { fileFaults } from '../report/gate-annotations.ts';
import { verdictSummary } from '../report/summary.ts';
import { verdictDocument } from '../report/verdict-document.ts';
import { RESULT_TEXT, unmetChecks, verdictText } from '../report/verdict-text.ts';
import type { Verdict } from '../verification/verdict.ts';
import { evidenceFrom } from '../verify/evidence-from.ts';
import type { VerifyRequest } from '../verify.ts';
import { engineFrom } from './hashing.ts';
import { createReporter, type Host } from './host.ts';
import type { InputFiles } from './input-files.ts';
import { inWorkspace, type Judged } from './judged.ts';
import { commandsFor } from './model-commands.ts';
import type { ModelInputs } from './verify-inputs.ts';

/** One model on disk, by one rule of trust. @throws AttestModelError as `verify` */
export async function verdictOn(
  inputs: ModelInputs,
  trust: VerifyRequest['trust'],
  files: InputFiles,
  host: Host,
): Promise<Verdict> {
  const { verify } = await import('../verify.ts');
  const verdict = asNamed(await verify(await requestFor(inputs, trust, files, host)), inputs);
  // What the step before has signed is the newest there is.
  return inputs.signedHere ? withoutFreshnessNote(verdict) : verdict;
}

/** As the workflow calls it: the absolute path of a runner's workspace says nothing to a reader. */
export const asNamed = (verdict: Verdict, { path }: ModelInputs): Verdict => ({
  ...verdict,
  model: { ...verdict.model, path },
});

export async function requestFor(
  inputs: ModelInputs,
  trust: VerifyRequest['trust'],
  files: InputFiles,
  host: Host,
): Promise<VerifyRequest> {
  const progress = await createReporter(host);
  return {
    model: inputs.path,
    ...(inputs.signature === undefined ? {} : { signature: inputs.signature }),
    ...(inputs.claims === undefined ? {} : { claims: inputs.claims }),
    ...evidencePlace(inputs, host),
    ...(inputs.expect && { expect: inputs.expect }),
    ...(inputs.state !== undefined && { state: await stateFile(inputs.state, files) }),
    trust,
    integrity: inputs.integrity,
    allowIgnored: await expand(inputs),
    allowSymlinks: inputs.allowSymlinks,
    engine: await engineFrom('auto', progress),
    now: host.now(),
    progress,
    signal: host.signal,
    ...(inputs.vsa === 'rely' && { vsa: inputs.resource === undefined ? {} : { resource: inputs.resource } }),
  };
}

/** One that a proposed change brings along would say what it likes of what was accepted before. */
async function stateFile(path: string, files: InputFiles): Promise<string> {
  if ((await files.find(path)).files === undefined) return resolve(path);
  throw usage(
    'state lies in the workspace, where a change that is proposed can write it',
    'Keep it outside, such as in runner.temp, or use the gate: policies with expect.previous compare with the base branch.',
  );
}

function evidencePlace(inputs: ModelInputs, { env }: Host): Pick<VerifyRequest, 'evidenceFrom'> {
  const { githubToken } = inputs;
  const source = evidenceFrom(inputs, { ...env, ...(githubToken !== undefined && { GITHUB_TOKEN: githubToken }) });
  if (source === undefined) return {};
  if (inputs.signature === undefined && inputs.claims === undefined) return { evidenceFrom: source };
  throw usage(
    'evidence is named twice: as files, and as a release or repository',
    'Leave signature and claims out, or release and repository.',
  );
}

/** Globs mean what `ignore` of the signing action means by them; a model that cannot be walked is for `verify` to refuse. */
async function expand({ path, allowIgnored, allowSymlinks }: ModelInputs): Promise<readonly string[]> {
  if (!allowIgnored.some(looksLikeGlob)) return allowIgnored;
  const { scanModel } = await import('../hashing/scan.ts');
  try {
    const { ignorePaths } = await scanModel(path, { ignoreGlobs: allowIgnored, allowSymlinks });
    return [...allowIgnored, ...ignorePaths];
  } catch {
    return allowIgnored;
  }
}

/** What the step tells of a verdict. */
export function verdictJudged(verdict: Verdict, inputs: ModelInputs, { env }: Host): Judged {
  const brief = inputs.signedHere;
  return {
    result: verdict.result,
    document: verdictDocument(verdict),
    signer: verdict.signer,
    modelDigest: recomputedRoot(verdict),
    // A log is what is left when the page is gone.
    text: verdictText(verdict, { encode: forLog, verbose: true }),
    page: verdictSummary(verdict, { commands: commandsFor(verdict, inputs), brief }),
    faults: fileFaults(verdict.differences, inWorkspace(resolve(inputs.path), env['GITHUB_WORKSPACE'])),
    failure: verdict.result === 'passed' ? undefined : failureOf(verdict),
  };
}

/** What is signed is no digest of files that differ from it, or of which only chunks were looked at. */
export function recomputedRoot({ model, fields }: Verdict): string | undefined {
  const isRecomputed = fields.some(({ name, status }) => name === 'model_hash' && status === 'verified');
  return isRecomputed ? model.root : undefined;
}

function failureOf({ model, result, checks, differences }: Verdict): string {
  const unmet = unmetChecks(checks).map(({ title }) => forLog(title));
  const files = differences.length ? ` (${differenceCounts(differences)})` : '';
  return `${forLog(model.path)}: ${RESULT_TEXT[result]}. Not met: ${unmet.join('; ')}${files}`;
}

import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { error as annotate, setFailed, setOutput } from '@actions/core';
import { looksLikeGlob } from '../model/ignore.ts';
import { differenceCounts } from '../report/differences.ts';
import { forJson, forLog } from '../report/encode.ts';
import { toShownSigner } from '../report/signer-text.ts';
import { verdictSummary } from '../report/summary.ts';
import { RESULT_TEXT, unmetChecks, verdictText } from '../report/verdict-text.ts';
import { type VerifyCommand, type VerifyTarget, verifyCommands } from '../report/verify-commands.ts';
import type { FileDifference, SignerIdentity, Verdict } from '../verification/verdict.ts';
import { engineFrom } from './hashing.ts';
import { createReporter, type Host, log, runAction, writeSummary } from './host.ts';
import { readVerifyInputs, type VerifyInputs } from './inputs.ts';
import { asWritten, evidenceBeside } from './paths.ts';

const TITLE = 'attest-model could not verify';
/** GitHub keeps ten error annotations of a step; one says what it is about. */
const MAX_ANNOTATIONS = 9;

async function story(host: Host): Promise<void> {
  // Until a verdict says otherwise: also where an error ends the step, and `continue-on-error` goes on after it.
  setOutput('result', 'undecided');
  const inputs = readVerifyInputs(host.env);
  const judged = await judge(inputs, host);
  // As the workflow calls it: the absolute path of a runner's workspace says nothing to a reader.
  const verdict = { ...judged, model: { ...judged.model, path: inputs.path } };
  const verdictPath = await writeVerdict(verdict, host);
  setOutput('result', verdict.result);
  setOutput('verdict-path', verdictPath);
  setOutput('signer', verdict.signer ? signerOutput(verdict.signer) : '');
  setOutput('model-digest', recomputedRoot(verdict));
  log(verdictText(verdict, { encode: forLog }));
  if (verdict.result !== 'passed') failStep(verdict, inputs, host);
  const brief = host.env['ATTEST_MODEL_SUMMARY'] === 'brief';
  await writeSummary(verdictSummary(verdict, { commands: commandsFor(verdict, inputs), brief }));
}

/** What is signed is no digest of files that differ from it, or of which only chunks were looked at. */
function recomputedRoot({ model, fields }: Verdict): string {
  const isRecomputed = fields.some(({ name, status }) => name === 'model_hash' && status === 'verified');
  return isRecomputed ? (model.root ?? '') : '';
}

async function judge(inputs: VerifyInputs, host: Host): Promise<Verdict> {
  const [{ verify }, { readTrust }] = await Promise.all([import('../verify.ts'), import('./trust.ts')]);
  const progress = await createReporter(host);
  return verify({
    model: inputs.path,
    ...(inputs.signature === undefined ? {} : { signature: inputs.signature }),
    ...(inputs.claims === undefined ? {} : { claims: inputs.claims }),
    trust: await readTrust(inputs),
    integrity: inputs.integrity,
    allowIgnored: await expand(inputs),
    allowSymlinks: inputs.allowSymlinks,
    engine: await engineFrom('auto', progress),
    now: host.now(),
    progress,
    signal: host.signal,
  });
}

/** Globs mean what `ignore` of the signing action means by them; a model that cannot be walked is for `verify` to refuse. */
async function expand({ path, allowIgnored, allowSymlinks }: VerifyInputs): Promise<readonly string[]> {
  if (!allowIgnored.some(looksLikeGlob)) return allowIgnored;
  const { scanModel } = await import('../hashing/scan.ts');
  try {
    const { ignorePaths } = await scanModel(path, { ignoreGlobs: allowIgnored, allowSymlinks });
    return [...allowIgnored, ...ignorePaths];
  } catch {
    return allowIgnored;
  }
}

async function writeVerdict(verdict: Verdict, { env }: Host): Promise<string> {
  const { writeFileAtomic } = await import('../stores/atomic-write.ts');
  const path = join(env['RUNNER_TEMP'] || tmpdir(), 'attest-model', `verdict-${randomUUID()}.json`);
  await writeFileAtomic(path, `${forJson(verdict)}\n`);
  return path;
}

function signerOutput(signer: SignerIdentity): string {
  switch (signer.method) {
    case 'sigstore':
      return signer.san;
    case 'key':
      return `key:${signer.hint}`;
    case 'certificate':
      return signer.subject;
  }
}

/** One annotation a file, then the reason as the step's own error. */
function failStep(verdict: Verdict, inputs: VerifyInputs, host: Host): void {
  for (const difference of verdict.differences.slice(0, MAX_ANNOTATIONS)) annotateFile(difference, inputs.path, host);
  const unmet = unmetChecks(verdict.checks).map(({ title }) => forLog(title));
  const files = verdict.differences.length ? ` (${differenceCounts(verdict.differences)})` : '';
  setFailed(`${forLog(inputs.path)}: ${RESULT_TEXT[verdict.result]}. Not met: ${unmet.join('; ')}${files}`);
}

function annotateFile(difference: FileDifference, model: string, { env }: Host): void {
  const file = relative(env['GITHUB_WORKSPACE'] ?? process.cwd(), resolve(model, difference.path));
  annotate(`${forLog(difference.path)}: ${difference.kind} since it was signed`, {
    file: forLog(file),
    title: `File ${difference.kind}`,
  });
}

function commandsFor(verdict: Verdict, inputs: VerifyInputs): VerifyCommand[] {
  const { path, trust } = inputs;
  const signature = asWritten(inputs.signature ?? join(path, 'model.sig'));
  const { root } = verdict.model;
  const signer = trust.method === 'sigstore' ? trust : verdict.signer && toShownSigner(verdict.signer);
  if (root === undefined || signer === undefined || (signer.method === 'sigstore') !== (trust.method === 'sigstore'))
    return [];
  const claims = evidenceBeside(signature, 'claims.jsonl', inputs.claims);
  const manifest = evidenceBeside(signature, 'model.manifest.json');
  return verifyCommands({
    model: path,
    signature,
    ...(claims === undefined ? {} : { claims }),
    ...(manifest === undefined ? {} : { manifest }),
    root,
    signer,
    trust: trustFor(inputs, verdict),
  });
}

function trustFor({ sigstore, trustedRoot }: VerifyInputs, { signer }: Verdict): VerifyTarget['trust'] {
  if (trustedRoot !== undefined) return { trustedRoot };
  if (sigstore === 'public-good' || sigstore === 'github') return sigstore;
  if (sigstore !== 'auto') return { config: sigstore };
  // As `auto` chose when it signed: only public repositories go to the public instance.
  const visibility = signer?.method === 'sigstore' ? signer.extensions['sourceRepositoryVisibility'] : undefined;
  return visibility === undefined || visibility === 'public' ? 'public-good' : 'github';
}

await runAction(TITLE, story);

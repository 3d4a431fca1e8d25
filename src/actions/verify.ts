import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFailed, setOutput } from '@actions/core';
import { forJson } from '../report/encode.ts';
import { type Host, log, runAction, writeSummary } from './host.ts';
import { inputFiles } from './input-files.ts';
import { annotateFaults, type Judged, signerOutput } from './judged.ts';
import { readVerifyInputs, type VerifyInputs } from './verify-inputs.ts';

const TITLE = 'attest-model could not verify';

async function story(host: Host): Promise<void> {
  // Until a verdict says otherwise: also where an error ends the step, and `continue-on-error` goes on after it.
  setOutput('result', 'undecided');
  try {
    await verifyAndTell(host);
  } catch (error) {
    await (await import('./comment.ts')).commentOnError(TITLE, error, host);
    throw error;
  }
}

async function verifyAndTell(host: Host): Promise<void> {
  const inputs = readVerifyInputs(host.env);
  const judged = await judge(inputs, host);
  setOutput('result', judged.result);
  setOutput('verdict-path', await writeDocument(judged, host));
  setOutput('signer', signerOutput(judged.signer));
  setOutput('model-digest', judged.modelDigest ?? '');
  setOutput('vsa-path', judged.vsaPath ?? '');
  log(judged.text);
  if (judged.failure !== undefined) {
    annotateFaults(judged.faults);
    setFailed(judged.failure);
  }
  await writeSummary(judged.page);
  if (inputs.comment) await (await import('./comment.ts')).commentOn(judged.page, inputs.githubToken, host);
}

/** By what the inputs name: a model and its signer, a model and policies, or policies alone, for what a change touches. */
async function judge(inputs: VerifyInputs, host: Host): Promise<Judged> {
  using files = inputFiles(host, inputs.githubToken, { always: inputs.kind === 'gate', judged: !inputs.signedHere });
  const { Undecided } = await import('../gate/undecided.ts');
  try {
    if (inputs.kind === 'gate') return await (await import('./verify-gate.ts')).judgeChange(inputs, files, host);
    const { trust } = inputs;
    if (trust.method === 'policy') {
      const { judgeByPolicies } = await import('./verify-policy.ts');
      return await judgeByPolicies(trust.policies, inputs, files, host);
    }
    const { verdictOn, verdictJudged } = await import('./verify-model.ts');
    const { readTrust } = await import('./trust.ts');
    return verdictJudged(await verdictOn(inputs, await readTrust(trust, inputs, files), files, host), inputs, host);
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return (await import('./verify-gate.ts')).undecidedJudged(error, host);
  }
}

async function writeDocument({ document }: Judged, { env }: Host): Promise<string> {
  const { writeFileAtomic } = await import('../stores/atomic-write.ts');
  const path = join(env['RUNNER_TEMP'] || tmpdir(), 'attest-model', `verdict-${randomUUID()}.json`);
  await writeFileAtomic(path, `${forJson(document)}\n`);
  return path;
}

await runAction(TITLE, story);

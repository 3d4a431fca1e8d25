import { setFailed, setOutput, setSecret } from '@actions/core';
import { type AttestRequest, type AttestResult, attest } from '../attest.ts';
import { attestText } from '../report/attest-text.ts';
import { forLog } from '../report/encode.ts';
import { attestSummary } from '../report/summary.ts';
import { type VerifyCommand, verifyCommands } from '../report/verify-commands.ts';
import { withServerGuidance } from './guidance.ts';
import { hashingFrom } from './hashing.ts';
import { createReporter, failureText, type Host, log, runAction, warn, writeSummary } from './host.ts';
import { type AttestInputs, readAttestInputs } from './inputs.ts';
import { setOutputsLeftBehind } from './left-behind.ts';
import { asWritten } from './paths.ts';
import { releaseFrom } from './release.ts';
import { attestShare } from './share.ts';
import { chooseSigning, type Signing } from './signing.ts';

const TITLE = 'attest-model could not attest';

async function story(host: Host): Promise<void> {
  setOutput('signed', false);
  const inputs = readAttestInputs(host.env);
  if (inputs.githubToken) setSecret(inputs.githubToken);
  if (inputs.shard) {
    const { partPath, partDigest } = await attestShare(inputs, inputs.shard, host);
    setOutput('part-path', partPath);
    setOutput('part-digest', partDigest);
    return;
  }
  const signing = await chooseSigning(inputs, host);
  const startedAt = host.now();
  try {
    const result = await attest(await requestOf(inputs, signing, host));
    setOutputs(result);
    await tell(result, inputs, signing, host);
  } catch (error) {
    await setOutputsLeftBehind(inputs.path, startedAt);
    throw error;
  }
}

async function requestOf(inputs: AttestInputs, signing: Signing, host: Host): Promise<AttestRequest> {
  const progress = await createReporter(host);
  return {
    model: inputs.path,
    ...(inputs.name === undefined ? {} : { name: inputs.name }),
    ignore: inputs.ignore,
    allowSymlinks: inputs.allowSymlinks,
    chunks: inputs.chunks,
    parts: inputs.parts,
    datasets: inputs.datasets,
    baseModels: inputs.baseModels,
    configs: inputs.configs,
    ...(inputs.code === undefined ? {} : { code: inputs.code }),
    ...(inputs.metrics === undefined ? {} : { metrics: inputs.metrics }),
    ...(inputs.evaluation === undefined ? {} : { evaluation: inputs.evaluation }),
    ...(inputs.expectManifestDigest === undefined ? {} : { expectManifestDigest: inputs.expectManifestDigest }),
    ...(signing.kind === 'signs' ? { signer: signing.signer } : { unsignedReason: signing.reason }),
    onSignFailure: 'return',
    publish: {
      github: inputs.github,
      ...(inputs.githubToken === undefined ? {} : { token: inputs.githubToken }),
      ...(inputs.release && signing.kind === 'signs' ? { release: await releaseFrom(inputs.release, host) } : {}),
    },
    env: host.env,
    now: host.now,
    hashing: await hashingFrom(inputs, host, progress),
    progress,
    signal: host.signal,
  };
}

/** Set whatever happened, so that later steps can keep the evidence of a run that failed. */
function setOutputs(result: AttestResult): void {
  const who = result.signed && result.signer?.method === 'sigstore' ? result.signer : undefined;
  setOutput('model-digest', result.modelDigest);
  setOutput('manifest-digest', result.manifestDigest);
  setOutput('manifest-path', result.manifestPath);
  setOutput('signature-path', result.signaturePath ?? '');
  setOutput('claims-path', result.claimsPath ?? '');
  setOutput('provenance-path', result.provenancePath);
  setOutput('unsigned-path', result.unsignedDir ?? '');
  setOutput('signed', result.signed);
  setOutput('attestation-url', result.attestationUrl ?? '');
  setOutput('release-url', result.releaseUrl ?? '');
  setOutput('identity', who?.identity ?? '');
  setOutput('issuer', who?.issuer ?? '');
  setOutput('source-repository', who?.sourceRepository ?? '');
}

/** Log, annotation and page: one warning at most for what is not signed, an error if that fails the step. */
async function tell(result: AttestResult, inputs: AttestInputs, signing: Signing, host: Host): Promise<void> {
  const shown = withReadablePaths(result);
  const commands = commandsFor(shown, inputs);
  log(attestText(shown, commands, { encode: forLog }));
  const failure = result.failure && withServerGuidance(result.failure, inputs, host);
  const guidance = failure?.guidance ?? (signing.kind === 'refused' ? signing.guidance : undefined);
  if (failure && inputs.onSignFailure === 'error') setFailed(failureText(TITLE, failure));
  else if (failure) warn(failureText('Not signed', failure));
  else if (signing.kind === 'refused') warn(`Not signed: ${signing.reason}.\n${signing.guidance}`);
  const { publishFailure } = result;
  if (publishFailure) setFailed(failureText('Signed, but not published', publishFailure));
  const brief = host.env['ATTEST_MODEL_SUMMARY'] === 'brief';
  await writeSummary(attestSummary(shown, { commands, guidance, failed: failure !== undefined, brief }));
}

/** For people; outputs keep the absolute paths. */
function withReadablePaths(result: AttestResult): AttestResult {
  const { signaturePath, claimsPath, unsignedDir } = result;
  return {
    ...result,
    manifestPath: asWritten(result.manifestPath),
    ...(signaturePath === undefined ? {} : { signaturePath: asWritten(signaturePath) }),
    ...(claimsPath === undefined ? {} : { claimsPath: asWritten(claimsPath) }),
    ...(unsignedDir === undefined ? {} : { unsignedDir: asWritten(unsignedDir) }),
  };
}

function commandsFor(result: AttestResult, { path, sigstore, allowSymlinks }: AttestInputs): VerifyCommand[] {
  const { signer, signaturePath, claimsPath } = result;
  if (!result.signed || !signer || signaturePath === undefined) return [];
  const profile = result.instance?.profile ?? 'custom';
  return verifyCommands({
    model: path,
    signature: signaturePath,
    ...(claimsPath === undefined ? {} : { claims: claimsPath }),
    manifest: result.manifestPath,
    root: result.modelDigest,
    signer,
    trust: profile === 'custom' ? { config: sigstore } : profile,
    inGitHubStore: result.attestationUrl !== undefined,
    allowIgnored: result.ignored,
    allowSymlinks,
  });
}

await runAction(TITLE, story);

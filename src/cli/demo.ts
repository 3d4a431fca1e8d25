import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { TrainedModel } from '../../testing/demo/train.ts';
import { type AttestResult, attest } from '../attest.ts';
import { AttestModelError, messageOf } from '../errors.ts';
import { formatBytes, formatDuration } from '../model/format.ts';
import { shellPath } from '../model/shell-quote.ts';
import { differencesText } from '../report/differences.ts';
import { forTerminal } from '../report/encode.ts';
import { number } from '../report/style.ts';
import { verdictText } from '../report/verdict-text.ts';
import { loadTrust } from '../sigstore/trust.ts';
import { exitCodeOf } from '../verification/exit-code.ts';
import type { FileDifference, Verdict } from '../verification/verdict.ts';
import { verify } from '../verify.ts';
import { commandsFor } from './attest.ts';
import { createStage, must, type Stage } from './demo-stage.ts';
import type { CliIo, CommonOptions } from './io.ts';
import { chooseSigner } from './signer.ts';

interface DemoOptions extends CommonOptions {
  readonly out?: string;
  readonly keep?: boolean;
}

/** Where `attest --sigstore local` puts it, too. */
const TRUSTED_ROOT = 'model.local-sigstore/trusted_root.json';

const AS_BEFORE = 'attest-model verify model …   (as in 3)';

interface Scene {
  readonly io: CliIo;
  readonly stage: Stage;
  readonly folder: string;
}

const ATTEST = `attest-model attest model --name which-language --dataset udhr=data --base-model base=base-model \\
       --config train-config.json --metrics metrics.json --evaluation evaluation.json \\
       --sigstore local --insecure-throwaway-identity`;

/** Train, attest, verify, tamper, verify, repair, verify. Exit code 0 only if each step came out as it must. */
export async function demoCommand(options: DemoOptions, io: CliIo): Promise<number> {
  const kept = options.keep === true || options.out !== undefined;
  const folder = await openFolder(options.out);
  const color = io.err.isTTY === true && process.stdout.isTTY === true && !io.env['NO_COLOR'];
  const stage = createStage(io, { json: options.json === true, color });
  const start = io.now().getTime();
  try {
    stage.say(stage.writer.paint('bold', 'attest-model demo: a model is trained, signed, tampered with and refused'));
    stage.say(stage.writer.paint('dim', `$ cd ${shellPath(folder)}`));
    await play({ io, stage, folder });
    const took = io.now().getTime() - start;
    if (options.json)
      io.out(
        `${JSON.stringify({ result: 'passed', milliseconds: took, folder, steps: stage.reports }, undefined, 2)}\n`,
      );
    stage.say(`\n${stage.writer.paint('green', 'Everything came out as it must')}, in ${formatDuration(took)}.`);
    stage.say(kept ? keptText(folder) : 'Keep model and evidence with --keep or --out DIR.');
    return 0;
  } finally {
    if (!kept) await rm(folder, { recursive: true, force: true });
  }
}

function keptText(folder: string): string {
  const bin = ['../bin', '../../bin'].map((up) => join(import.meta.dirname, up, 'attest-model')).find(existsSync);
  const alias = bin === undefined ? '' : `\nTo run the commands above there: alias attest-model=${shellPath(bin)}`;
  return `The model and its evidence are in ${forTerminal(folder)}${alias}`;
}

async function openFolder(out: string | undefined): Promise<string> {
  if (out === undefined) return mkdtemp(join(tmpdir(), 'attest-model-demo-'));
  const folder = resolve(out);
  const found = await mkdir(folder, { recursive: true })
    .then(() => readdir(folder))
    .catch((error: unknown) => [messageOf(error)]);
  if (found.length === 0) return folder;
  throw new AttestModelError('USAGE', `${folder} is not an empty folder`, {
    guidance: 'The demo writes a model, a base model and data: name a new folder.',
    details: { path: folder },
  });
}

async function play(scene: Scene): Promise<void> {
  const { stage } = scene;
  const trained = await trainStep(scene);
  const attested = await attestStep(scene, trained);
  const command = verifyCommand(attested);
  await stage.step('Verify it, as whoever deploys it would', command, async () => {
    const verdict = await verifyModel(scene, attested);
    must(verdict.result === 'passed', `the untouched model was not accepted: ${unmet(verdict)}`);
    return { value: verdict, lines: [accepted(stage), '', ...shown(stage, verdict)], facts: factsOf(verdict) };
  });
  const file = join(trained.model, trained.weights.file);
  await tamperStep(scene, trained, file);
  await stage.step('Verify again', AS_BEFORE, () => refusal(scene, attested, trained));
  await flipBit(file, trained.weights.weakByte);
  await stage.step('Put the bit back, and verify', AS_BEFORE, async () => {
    const verdict = await verifyModel(scene, attested);
    must(verdict.result === 'passed', `the repaired model was not accepted: ${unmet(verdict)}`);
    return { value: verdict, lines: [accepted(stage)], facts: factsOf(verdict) };
  });
}

async function trainStep({ stage, folder }: Scene): Promise<TrainedModel> {
  const { trainDemoModel } = await import('../../testing/demo/train.ts');
  const title = 'Train a model: which of ten languages is this text in?';
  return stage.step(title, undefined, async () => {
    const trained = await trainDemoModel(folder);
    const { accuracy, samples } = trained.metrics;
    const lines = [
      'base model, then fine-tuning, on the Universal Declaration of Human Rights',
      `${number(trained.trainSamples)} samples of six words, ${formatBytes(trained.weights.bytes)} of weights`,
      `held-out accuracy ${percent(accuracy)} on ${number(samples)} samples of articles it has not seen`,
    ];
    return { value: trained, lines, facts: { metrics: trained.metrics, weightBytes: trained.weights.bytes } };
  });
}

async function attestStep({ io, stage, folder }: Scene, trained: TrainedModel): Promise<AttestResult> {
  const signing = { method: 'sigstore', sigstore: 'local', insecureThrowawayIdentity: true } as const;
  return stage.step('Attest it: hash every file, state what it was made from, sign', ATTEST, async () => {
    const chosen = await chooseSigner(signing, io, dirname(join(folder, TRUSTED_ROOT)));
    try {
      const value = await attest({
        model: trained.model,
        name: 'which-language',
        datasets: [`udhr=${trained.dataset}`],
        baseModels: [`base=${trained.baseModel}`],
        configs: [trained.config],
        metrics: trained.metricsFile,
        evaluation: trained.evaluationFile,
        signer: chosen.create,
        publish: { github: 'never' },
        // Inside a workflow too the story is the laptop's: no GitHub context, so no identity of the real job.
        env: { PATH: io.env['PATH'], HOME: io.env['HOME'] },
        now: io.now,
        signal: io.signal,
      });
      must(value.signed && value.signer?.method === 'sigstore', 'nothing was signed');
      return { value, lines: attestedLines(value), facts: { modelDigest: value.modelDigest, signer: value.signer } };
    } finally {
      await chosen.end();
    }
  });
}

function attestedLines(result: AttestResult): string[] {
  const identity = result.signer?.method === 'sigstore' ? result.signer.identity : '';
  return [
    `${result.files} files, ${formatBytes(result.bytes)}, root sha256:${result.modelDigest}`,
    'model/model.sig            signature over all files (OpenSSF Model Signing)',
    'model/claims.jsonl         provenance (SLSA) and evaluation (in-toto), each signed',
    'model/model.manifest.json  size, digest and 64 MiB chunk digests of each file',
    `signed by ${forTerminal(identity)}`,
    'This Sigstore is embedded: real protocols and cryptography, keys that are gone when the demo ends.',
  ];
}

async function tamperStep({ stage }: Scene, trained: TrainedModel, file: string): Promise<void> {
  const { evaluateDemoModel } = await import('../../testing/demo/train.ts');
  const { weakByte } = trained.weights;
  await stage.step(`Tamper with it: flip one bit, beyond the first 64 MiB`, undefined, async () => {
    const { before, after } = await flipBit(file, weakByte);
    const { accuracy } = await evaluateDemoModel(trained.model);
    const lines = [
      `model/${trained.weights.file}, byte ${number(weakByte)}: ${hex(before)} is now ${hex(after)}`,
      `same size, still loads; held-out accuracy ${percent(trained.metrics.accuracy)} is now ${percent(accuracy)}`,
    ];
    return {
      value: undefined,
      lines,
      facts: { file: trained.weights.file, offset: weakByte, before, after, accuracy },
    };
  });
}

async function refusal({ io, stage, folder }: Scene, attested: AttestResult, trained: TrainedModel) {
  const verdict = await verifyModel({ io, stage, folder }, attested);
  must(verdict.result === 'failed', 'the changed model was not refused');
  const { file, weakByte } = trained.weights;
  const [difference, ...others] = verdict.differences;
  must(others.length === 0 && difference?.kind === 'changed' && difference.path === file, `${file} was not named`);
  const [chunk, ...more] = (difference as FileDifference & { kind: 'changed' }).chunks ?? [];
  must(
    more.length === 0 && chunk !== undefined && chunk.start <= weakByte && weakByte < chunk.end,
    'not the right chunk',
  );
  const exitCode = exitCodeOf(verdict);
  must(exitCode === 1, `exit code ${exitCode}`);
  const lines = [stage.writer.paint('red', 'REFUSED, exit code 1'), '', ...differencesText(verdict.differences)];
  return { value: verdict, lines, facts: { ...factsOf(verdict), differences: verdict.differences } };
}

async function verifyModel({ io, folder }: Scene, { signer, signaturePath = '' }: AttestResult): Promise<Verdict> {
  must(signer?.method === 'sigstore', 'nothing was signed');
  return verify({
    model: join(folder, 'model'),
    signature: signaturePath,
    trust: {
      method: 'sigstore',
      identity: signer.identity,
      issuer: signer.issuer,
      ...(signer.sourceRepository === undefined ? {} : { sourceRepository: signer.sourceRepository }),
      trusted: await loadTrust({ trustedRootFile: join(folder, TRUSTED_ROOT), unsafeLocalRoot: true }),
    },
    now: io.now(),
    signal: io.signal,
  });
}

function verifyCommand(attested: AttestResult): string {
  const [ours] = commandsFor('model', { ...attested, signaturePath: 'model/model.sig' }, TRUSTED_ROOT);
  return `${ours?.command}`.replaceAll(/ (--(?:identity|issuer|trusted-root) )/g, ' \\\n       $1');
}

async function flipBit(path: string, offset: number): Promise<{ before: number; after: number }> {
  await using file = await open(path, 'r+');
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, offset);
  const before = buffer.readUInt8(0);
  const after = before ^ 0x40;
  await file.write(Buffer.of(after), 0, 1, offset);
  return { before, after };
}

/** What the command prints. */
const shown = ({ text }: Stage, verdict: Verdict): string[] =>
  verdictText({ ...verdict, model: { ...verdict.model, path: 'model' } }, text)
    .trimEnd()
    .split('\n');

const accepted = (stage: Stage): string => stage.writer.paint('green', 'accepted, exit code 0');
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const hex = (byte: number): string => `0x${byte.toString(16).padStart(2, '0')}`;
const unmet = ({ checks }: Verdict): string =>
  checks
    .filter(({ outcome }) => outcome !== 'pass')
    .map(({ id, found }) => `${id} ${found ?? ''}`)
    .join(', ');

function factsOf({ result, fields, signedAt, checks }: Verdict): Record<string, unknown> {
  return { result, checks: checks.length, signedAt, fields };
}

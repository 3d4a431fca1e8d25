import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { AttestModelError } from './errors.ts';
import { assertNoOriginal, withModel } from './guard/command.ts';
import { type Copied, copyFiles } from './guard/copy.ts';
import { assertDeliverable, deliver } from './guard/deliver.ts';
import { keepEvidence } from './guard/evidence.ts';
import { createPrivateFolder, type PrivateFolder, seal } from './guard/folder.ts';
import { listFiles } from './guard/listing.ts';
import { copyNote, EXPOSED, IN_PLACE } from './guard/notes.ts';
import { type ExitCode, run } from './guard/run.ts';
import { Signals } from './guard/signals.ts';
import type { Verdict } from './verification/verdict.ts';
import { type Model, openModel } from './verify/model.ts';
import { type VerifyRequest, verify } from './verify.ts';

export interface ExecRequest {
  readonly verify: VerifyRequest;
  /** Told before anything runs, and whatever the result. */
  readonly onVerdict: (verdict: Verdict) => void | Promise<void>;
  /** Where the copy goes; default: the system's folder for temporary files. */
  readonly scratch?: string;
}

export interface RunRequest extends ExecRequest {
  /** `{model}` in any word is the path of what was verified. */
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** No copy: between its verification and its use, anyone who can write to the model can change it. */
  readonly inPlace?: boolean;
  /** From here on signals are for the command. */
  readonly onRun?: () => void;
  readonly say: (text: string) => void;
}

export interface DeliverRequest extends ExecRequest {
  /** Where the copy stays. */
  readonly to: string;
  /** An earlier copy there goes, once the new one is verified. */
  readonly replace?: boolean;
}

/**
 * Runs a command on a model only if the model is accepted: on a private copy of the files, which is what was verified, so that no
 * writer can change between the two what the command reads.
 * @returns the command's exit code; undefined where nothing ran, since the verdict is none that lets it
 * @throws AttestModelError USAGE, WRITE_FAILED, ABORTED, and as `verify`
 */
export async function exec(request: RunRequest): Promise<ExitCode | undefined> {
  const { command, env, inPlace = false, onVerdict, onRun, say, scratch = tmpdir() } = request;
  // Let go of last, when the copy is gone.
  using signals = new Signals();
  const start = (path: string): Promise<ExitCode> => {
    signals.take();
    onRun?.();
    return run(withModel(command, path, env), signals, say);
  };
  withModel(command, '', env);
  if (inPlace) {
    const verdict = withNote(await verify(request.verify), IN_PLACE);
    await onVerdict(verdict);
    return verdict.result === 'passed' ? await start(resolve(request.verify.model)) : undefined;
  }
  assertNoOriginal(command, openModel(request.verify.model));
  using folder = await createPrivateFolder(scratch);
  const { verdict, path } = await verifyCopy(request.verify, folder);
  await onVerdict(verdict);
  return verdict.result === 'passed' && path !== undefined ? await start(path) : undefined;
}

/**
 * Puts a copy of a model where others will read it, if it is accepted; nothing is ever seen there that was not verified.
 * @throws as {@link exec}
 */
export async function deliverCopy({ verify: asked, to, replace = false, onVerdict }: DeliverRequest): Promise<Verdict> {
  assertDeliverable(to, replace);
  // Beside it, so that the copy can be moved there at once.
  using folder = await createPrivateFolder(dirname(resolve(to)));
  const { verdict, path } = await verifyCopy(asked, folder);
  if (verdict.result === 'passed' && path !== undefined) await deliver(path, to, folder.path, replace);
  await onVerdict(verdict);
  return verdict;
}

interface CopyVerdict {
  readonly verdict: Verdict;
  /** Of the copy, where there is one. */
  readonly path?: string;
}

async function verifyCopy(asked: VerifyRequest, folder: PrivateFolder): Promise<CopyVerdict> {
  if (asked.evidenceFrom !== undefined)
    throw new AttestModelError('USAGE', 'the evidence has to lie on disk: it says what is copied', {
      guidance: 'Get model.sig and claims.jsonl from there first, and put them beside the model, or name them.',
    });
  // 1. The evidence, once: what is read of it from here on cannot change.
  const request = { ...asked, now: asked.now ?? new Date() };
  const model = openModel(request.model);
  const evidence = await keepEvidence(request, model, join(folder.path, 'evidence'));

  // 2. What is signed, by somebody who may: for anyone else nothing is copied.
  const files = await listFiles(evidence, request);
  if (files === undefined) return { verdict: refused(await verify({ ...request, ...evidence.places })) };

  // 3. The copy, and 4. its verdict. In a folder of its own: a model may be called as what lies beside it is.
  const path = join(folder.path, 'copy', basename(model.isFile ? model.real : model.path));
  const copied = await copyModel(model, files, path, request);
  const verdict = await verify({ ...request, ...evidence.places, model: path });
  const named = withNote({ ...verdict, model: { ...verdict.model, path: model.path } }, copyNote(copied));
  return { verdict: folder.exposed ? withNote(named, EXPOSED) : named, path };
}

/** Sealed, so that nothing can be added to it by accident either. */
async function copyModel(
  { isFile, real }: Model,
  files: readonly string[],
  to: string,
  { progress, signal }: VerifyRequest,
): Promise<Copied> {
  const options = { ...(progress && { progress }), ...(signal && { signal }) };
  await mkdir(isFile ? dirname(to) : to, { recursive: true, mode: 0o700 });
  if (isFile) return copyFiles(dirname(real), [basename(real)], dirname(to), options);
  const copied = await copyFiles(real, files, to, options);
  await seal(to);
  return copied;
}

/** The same bytes that were not accepted a moment ago. */
function refused(verdict: Verdict): Verdict {
  if (verdict.result !== 'passed') return verdict;
  throw new RangeError('a signature that is not accepted was accepted');
}

const withNote = (verdict: Verdict, note: string): Verdict => ({ ...verdict, notes: [...(verdict.notes ?? []), note] });

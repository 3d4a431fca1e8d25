import * as core from '@actions/core';
import { AttestModelError, messageOf } from '../errors.ts';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import { keepHeapSmall } from '../hashing/small-heap.ts';
import { forLog } from '../report/encode.ts';
import { errorSummary } from '../report/summary.ts';

/** What an action may touch of the process. Everything shown is encoded before it gets here. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** Runs an action's story; whatever it throws fails the step with code and guidance, in the log and on the job's page. */
export async function runAction(title: string, story: (host: Host) => Promise<void>): Promise<void> {
  keepHeapSmall();
  const abort = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      abort.abort(new Error(`stopped by ${name}`));
      // A cancelled job has seconds to end.
      setTimeout(() => process.exit(1), 3000).unref();
    });
  }
  process.on('uncaughtException', (error) => void fail(title, error).finally(() => process.exit(1)));
  try {
    await story({ env: process.env, now: () => new Date(), signal: abort.signal });
  } catch (error) {
    await fail(title, error);
  }
  // A request that cannot be cancelled (a silent service, after we gave up on it) must not keep the job waiting.
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
}

/** What went wrong, as it is told. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly guidance: string | undefined;
}

const UNEXPECTED =
  'This is a fault of attest-model: please report it with the text above. ACTIONS_STEP_DEBUG shows more.';

export function toFailure(error: unknown): Failure {
  if (error instanceof AttestModelError) return { code: error.code, message: error.message, guidance: error.guidance };
  return { code: 'INTERNAL', message: messageOf(error), guidance: UNEXPECTED };
}

async function fail(title: string, error: unknown): Promise<void> {
  const failure = toFailure(error);
  if (failure.code === 'INTERNAL' && Error.isError(error)) core.debug(forLog(String(error.stack)));
  core.setFailed(failureText(title, failure));
  await writeSummary(errorSummary(title, failure));
}

/** Several lines: the toolkit encodes their ends, and the runner shows them as one annotation. */
export function failureText(title: string, { code, message, guidance }: Failure): string {
  const lines = guidance?.split('\n').map(forLog) ?? [];
  return [`${title}: ${forLog(message)} [${code}]`, ...lines].join('\n');
}

/** A line of the log is at most one value and its label, already encoded by the text's maker. */
export function log(text: string): void {
  core.info(text.trimEnd());
}

export function warn(text: string): void {
  core.warning(text.split('\n').map(forLog).join('\n'));
}

export function notice(text: string): void {
  core.notice(text.split('\n').map(forLog).join('\n'));
}

/** Absent on runners without summaries; never a reason to fail. */
export async function writeSummary(markdown: string): Promise<void> {
  if (!process.env['GITHUB_STEP_SUMMARY']) return;
  try {
    await core.summary.addRaw(markdown).write();
  } catch (error) {
    warn(`the job summary could not be written: ${messageOf(error)}`);
  }
}

/** Hashing tells of itself now and then; warnings become annotations. */
export async function createReporter(host: Host): Promise<ProgressReporter> {
  const { createProgress } = await import('../hashing/progress.ts');
  return {
    hashing: (label, totalBytes) =>
      createProgress(process.stderr, { tty: false, totalBytes, label: forLog(label), now: () => host.now().getTime() }),
    warning: warn,
    info: (text) => log(forLog(text)),
  };
}

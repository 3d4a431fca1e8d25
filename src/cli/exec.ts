import { AttestModelError } from '../errors.ts';
import { deliverCopy, exec } from '../exec.ts';
import { forJson } from '../report/encode.ts';
import { verdictDocument } from '../report/verdict-document.ts';
import { verdictText } from '../report/verdict-text.ts';
import { writeFileAtomic } from '../stores/atomic-write.ts';
import { exitCodeOf } from '../verification/exit-code.ts';
import type { Verdict } from '../verification/verdict.ts';
import { type CliIo, print, textOptions } from './io.ts';
import { requestFrom, type VerifyOptions } from './verify.ts';

interface ExecOptions extends VerifyOptions {
  readonly scratch?: string;
  readonly copyTo?: string;
  readonly replace?: boolean;
  readonly inPlace?: boolean;
  readonly verdict?: string;
}

/** Standard output is the command's; what we say goes to standard error, unless nothing runs. */
export async function execCommand(
  options: ExecOptions,
  io: CliIo,
  target = '',
  words: readonly string[] = [],
): Promise<number> {
  assertOneWay(options, words);
  const verify = await requestFrom(options, io, target);
  if (options.copyTo !== undefined) return copyTo(options, options.copyTo, io, verify);
  let found: Verdict | undefined;
  const code = await exec({
    verify,
    command: words,
    env: io.env,
    ...(options.inPlace && { inPlace: true }),
    ...(options.scratch !== undefined && { scratch: options.scratch }),
    onVerdict: async (verdict) => {
      found = verdict;
      await keep(verdict, options);
      if (verdict.result === 'passed') io.err.write(brief(verdict, options.inPlace ? undefined : words, io));
      else tell(verdict, options, io);
    },
    ...(io.releaseSignals && { onRun: io.releaseSignals }),
    say: (text) => void io.err.write(`attest-model: ${shown(io)(text)}\n`),
  });
  return code ?? exitCodeOf(found ?? { result: 'undecided' });
}

async function copyTo(
  options: ExecOptions,
  to: string,
  io: CliIo,
  verify: Awaited<ReturnType<typeof requestFrom>>,
): Promise<number> {
  const verdict = await deliverCopy({
    verify,
    to,
    ...(options.replace && { replace: true }),
    onVerdict: async (one) => {
      await keep(one, options);
      tell(one, options, io);
    },
  });
  if (verdict.result === 'passed') io.err.write(`attest-model: the verified copy is ${shown(io)(to)}\n`);
  return exitCodeOf(verdict);
}

/** Before anything runs: what was accepted, and how, is on record. */
async function keep(verdict: Verdict, { verdict: path }: ExecOptions): Promise<void> {
  if (path !== undefined) await writeFileAtomic(path, `${forJson(verdictDocument(verdict))}\n`);
}

function tell(verdict: Verdict, options: ExecOptions, io: CliIo): void {
  print(io, options, verdictDocument(verdict), () => verdictText(verdict, textOptions(io, options)));
}

/** A service's log need not hold the whole verdict of what was accepted. */
function brief(
  { model, checks, notes = [], policy }: Verdict,
  words: readonly string[] | undefined,
  io: CliIo,
): string {
  const lines = [
    `${model.path}: accepted (${checks.length} checks)`,
    ...notes,
    ...(policy?.notes ?? []),
    ...(words?.some((word) => /\{model\}|ATTEST_MODEL_PATH/.test(word)) === false ? [UNNAMED] : []),
  ];
  return lines.map((line) => `attest-model: ${shown(io)(line)}\n`).join('');
}

/** It may read its environment; or the model from where it always did, which nobody verified. */
const UNNAMED = 'the command does not name {model}: what was verified is at ATTEST_MODEL_PATH, and nowhere else';

const shown = (io: CliIo) => textOptions(io).encode ?? String;

/** @throws AttestModelError USAGE */
function assertOneWay({ copyTo: to, inPlace, replace, scratch }: ExecOptions, words: readonly string[]): void {
  const hasCommand = words.length > 0;
  const faults: [boolean | undefined, string, string][] = [
    [!hasCommand && to === undefined, 'nothing says what to run on the model', `${RUN}\n${DELIVER}`],
    [hasCommand && to !== undefined, '--copy-to runs no command', `Leave one of them out:\n${RUN}\n${DELIVER}`],
    [
      to !== undefined && inPlace,
      '--copy-to makes a copy, and --in-place makes none',
      `Leave one of them out:\n${RUN}\n${DELIVER}`,
    ],
    [
      to !== undefined && scratch !== undefined,
      '--scratch is for a copy that goes again, and --copy-to leaves one',
      'Leave --scratch out: the copy is made beside the path of --copy-to.',
    ],
    [
      inPlace && scratch !== undefined,
      '--in-place makes no copy that could lie in --scratch',
      'Leave one of them out.',
    ],
    [to === undefined && replace, '--replace belongs to --copy-to', `Leave it out, or: ${DELIVER} --replace`],
  ];
  const found = faults.find(([isSo]) => isSo);
  if (found) throw new AttestModelError('USAGE', found[1], { guidance: found[2] });
}

const RUN = 'attest-model exec MODEL --policy FILE -- COMMAND … {model} …';
const DELIVER = 'attest-model exec MODEL --policy FILE --copy-to PATH';

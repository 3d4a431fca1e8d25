import { AttestModelError, messageOf } from '../errors.ts';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import { forJson, forLog, forTerminal } from '../report/encode.ts';
import type { TextOptions } from '../report/style.ts';

/** What a command may touch of the process: results go to `out`, progress and messages to `err`. */
export interface CliIo {
  readonly out: (text: string) => void;
  /** Whether results may have ANSI colours. */
  readonly color?: boolean;
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** From here on signals end nothing by themselves: another command gets them. */
  readonly releaseSignals?: () => void;
}

export interface CommonOptions {
  readonly json?: boolean;
  /** Of commands that show a verdict. */
  readonly verbose?: boolean;
}

/** `ignorePaths` -> `--ignore-paths` */
export const flagOf = (name: string): string =>
  `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Human text or one JSON document, never both. */
export function print(io: CliIo, options: CommonOptions, value: unknown, text: () => string): void {
  io.out(options.json ? `${forJson(value)}\n` : `${text().trimEnd()}\n`);
}

/** How text is shown: in a workflow's log, what came from outside must not become a command of the runner. */
export function textOptions(io: CliIo, { verbose = false }: CommonOptions = {}): TextOptions {
  return { color: io.color ?? false, encode: io.env['GITHUB_ACTIONS'] === 'true' ? forLog : forTerminal, verbose };
}

/** Exit code 2: we could not do what was asked (design, decision 9). */
export async function reportError(io: CliIo, json: boolean, error: unknown): Promise<2> {
  const encode = textOptions(io).encode ?? forTerminal;
  const known = error instanceof AttestModelError;
  const code = known ? error.code : 'INTERNAL';
  const guidance = known ? error.guidance : 'This is a fault of attest-model: please report it with the text above.';
  if (json) {
    const details = known ? error.details : {};
    io.out(`${forJson({ error: { code, message: messageOf(error), ...(guidance ? { guidance } : {}), details } })}\n`);
  }
  io.err.write(`attest-model: ${encode(messageOf(error))} [${code}]\n`);
  if (guidance)
    io.err.write(
      `${guidance
        .split('\n')
        .map((line) => `  ${encode(line)}`)
        .join('\n')}\n`,
    );
  if (!known && Error.isError(error) && io.env['ATTEST_MODEL_DEBUG']) io.err.write(`${error.stack}\n`);
  return 2;
}

export async function createReporter(io: CliIo): Promise<ProgressReporter> {
  const { createProgress } = await import('../hashing/progress.ts');
  const encode = textOptions(io).encode ?? forTerminal;
  const say = (kind: string, text: string): void => void io.err.write(`${kind}${encode(text)}\n`);
  return {
    hashing: (label, totalBytes) =>
      createProgress(io.err, {
        tty: io.err.isTTY === true && !io.env['CI'],
        totalBytes,
        label: encode(label),
        now: () => io.now().getTime(),
      }),
    warning: (text) => say('warning: ', text),
    info: (text) => say('', text),
  };
}

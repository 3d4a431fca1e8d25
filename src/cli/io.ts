import { AttestModelError, messageOf } from '../errors.ts';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';

/** What a command may touch of the process: results go to `out`, progress and messages to `err`. */
export interface CliIo {
  readonly out: (text: string) => void;
  /** Whether results may have ANSI colours. */
  readonly color?: boolean;
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

export interface CommonOptions {
  readonly json?: boolean;
}

/** Human text or one JSON document, never both. */
export function print(io: CliIo, options: CommonOptions, value: unknown, text: () => string): void {
  io.out(options.json ? `${JSON.stringify(value, undefined, 2)}\n` : `${text().trimEnd()}\n`);
}

/** Exit code 2: we could not do what was asked (design, decision 9). */
export async function reportError(io: CliIo, json: boolean, error: unknown): Promise<2> {
  const { forTerminal } = await import('../report/encode.ts');
  const known = error instanceof AttestModelError;
  const code = known ? error.code : 'INTERNAL';
  const guidance = known ? error.guidance : 'This is a fault of attest-model: please report it with the text above.';
  if (json) {
    const details = known ? error.details : {};
    io.out(
      `${JSON.stringify({ error: { code, message: messageOf(error), ...(guidance ? { guidance } : {}), details } }, undefined, 2)}\n`,
    );
  }
  io.err.write(`attest-model: ${forTerminal(messageOf(error))} [${code}]\n`);
  if (guidance)
    io.err.write(
      `${guidance
        .split('\n')
        .map((line) => `  ${forTerminal(line)}`)
        .join('\n')}\n`,
    );
  if (!known && Error.isError(error) && io.env['ATTEST_MODEL_DEBUG']) io.err.write(`${error.stack}\n`);
  return 2;
}

export async function createReporter(io: CliIo): Promise<ProgressReporter> {
  const [{ createProgress }, { forTerminal }] = await Promise.all([
    import('../hashing/progress.ts'),
    import('../report/encode.ts'),
  ]);
  const say = (kind: string, text: string): void => void io.err.write(`${kind}${forTerminal(text)}\n`);
  return {
    hashing: (label, totalBytes) =>
      createProgress(io.err, {
        tty: io.err.isTTY === true && !io.env['CI'],
        totalBytes,
        label: forTerminal(label),
        now: () => io.now().getTime(),
      }),
    warning: (text) => say('warning: ', text),
    info: (text) => say('', text),
  };
}

import { AttestModelError } from '../errors.ts';
import { formatDuration } from '../model/format.ts';
import { createWriter, type TextOptions, type Writer } from '../report/style.ts';
import type { CliIo } from './io.ts';

/** What a step did, for `--json`. */
export interface StepReport {
  readonly step: string;
  readonly command?: string;
  readonly milliseconds: number;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface StepResult<T> {
  readonly value: T;
  readonly lines: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface Stage {
  readonly writer: Writer;
  readonly text: TextOptions;
  readonly reports: readonly StepReport[];
  say(text: string): void;
  step<T>(title: string, command: string | undefined, work: () => Promise<StepResult<T>>): Promise<T>;
}

/** Numbered steps with what a user would type, what came out and how long it took. Silent when the result is JSON. */
export function createStage(io: CliIo, options: { readonly json: boolean; readonly color: boolean }): Stage {
  const text = { color: options.color };
  const writer = createWriter(text);
  const reports: StepReport[] = [];
  const say = (text: string): void => (options.json ? undefined : io.out(`${text}\n`));
  const step = async <T>(
    title: string,
    command: string | undefined,
    work: () => Promise<StepResult<T>>,
  ): Promise<T> => {
    say(`\n${writer.paint('bold', `${reports.length + 1}  ${title}`)}`);
    if (command !== undefined) say(writer.paint('dim', `   $ ${command}`));
    const start = io.now().getTime();
    const { value, lines, facts } = await work();
    const milliseconds = io.now().getTime() - start;
    for (const line of lines) say(`   ${line}`.trimEnd());
    say(writer.paint('dim', `   ${formatDuration(milliseconds)}`));
    reports.push({ step: title, ...(command === undefined ? {} : { command }), milliseconds, facts });
    return value;
  };
  return { writer, text, reports, say, step };
}

/** The demo shows what must happen; where it does not happen, it has failed. */
export function must(condition: boolean, what: string): asserts condition {
  if (condition) return;
  throw new AttestModelError('INTERNAL', `the demo went wrong: ${what}`, {
    guidance: 'Please report this with the output above.',
  });
}

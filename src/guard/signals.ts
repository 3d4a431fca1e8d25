import type { ChildProcess } from 'node:child_process';

/** Told to stop, to reload, to report: all that others send a service. */
const PASSED_ON: readonly NodeJS.Signals[] = [
  'SIGTERM',
  'SIGINT',
  'SIGHUP',
  'SIGQUIT',
  'SIGUSR1',
  'SIGUSR2',
  'SIGCONT',
];
/** Keys of a terminal reach the command without us: it is in the same foreground group. */
const BY_TERMINAL: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT'];

/**
 * Signals that are for the command, from before it starts until its copy is removed: one that nobody handles would end us at once,
 * and leave command and copy behind.
 */
export class Signals implements Disposable {
  #command: ChildProcess | undefined;

  take(): void {
    for (const signal of PASSED_ON) process.on(signal, this.#passOn);
  }

  /** What comes while it is started is told after this turn. */
  passTo(command: ChildProcess): void {
    this.#command = command;
  }

  [Symbol.dispose](): void {
    for (const signal of PASSED_ON) process.off(signal, this.#passOn);
  }

  readonly #passOn = (signal: NodeJS.Signals): void => {
    if (!process.stdin.isTTY || !BY_TERMINAL.includes(signal)) this.#command?.kill(signal);
  };
}

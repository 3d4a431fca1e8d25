import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { messageOf } from '../errors.ts';
import type { Command } from './command.ts';

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

/** As shells have it: 126 where it cannot be run, 127 where it is not found, 128 and the signal's number where one ended it. */
export type ExitCode = number;

/** Runs a command in our place, with our standard streams; waits for its end, whatever signal we get meanwhile. */
export function run({ words: [file, ...rest], env }: Command, say: (text: string) => void): Promise<ExitCode> {
  return new Promise((end) => {
    const child = spawn(file, rest, { stdio: 'inherit', env: { ...env } });
    const passOn = (signal: NodeJS.Signals): void => {
      if (!process.stdin.isTTY || !BY_TERMINAL.includes(signal)) child.kill(signal);
    };
    for (const signal of PASSED_ON) process.on(signal, passOn);
    const finish = (code: ExitCode): void => {
      for (const signal of PASSED_ON) process.off(signal, passOn);
      end(code);
    };
    child.once('error', (error: NodeJS.ErrnoException) => {
      // Also told of a signal that could not be sent; the command goes on then.
      if (child.pid !== undefined) return;
      say(`${file} cannot be run: ${messageOf(error)}`);
      finish(error.code === 'ENOENT' ? 127 : 126);
    });
    child.once('exit', (code, signal) => finish(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

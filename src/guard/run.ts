import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { messageOf } from '../errors.ts';
import type { Command } from './command.ts';
import type { Signals } from './signals.ts';

/** As shells have it: 126 where it cannot be run, 127 where it is not found, 128 and the signal's number where one ended it. */
export type ExitCode = number;

/** Runs a command in our place, with our standard streams; waits for its end, whatever signal we get meanwhile. */
export function run(
  { words: [file, ...rest], env }: Command,
  signals: Signals,
  say: (text: string) => void,
): Promise<ExitCode> {
  return new Promise((end) => {
    const child = spawn(file, rest, { stdio: 'inherit', env: { ...env } });
    signals.passTo(child);
    child.once('error', (error: NodeJS.ErrnoException) => {
      // Also told of a signal that could not be sent; the command goes on then.
      if (child.pid !== undefined) return;
      const notFound = error.code === 'ENOENT';
      say(
        `the command ${file} ${notFound ? NOT_FOUND : `cannot be run: ${REASONS[error.code ?? ''] ?? messageOf(error)}`}`,
      );
      end(notFound ? 127 : 126);
    });
    child.once('exit', (code, signal) => end(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

const NOT_FOUND = 'is not found: name a program on the PATH, or its path. No shell reads the command: sh -c does';
const REASONS: Readonly<Record<string, string>> = { EACCES: 'it is no program, or this user may not execute it' };

import { spawn } from 'node:child_process';

export interface Ran {
  /** Exit status; 128 + n after a signal, as a shell has it. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** For messages: command line, status and all that was said. */
  readonly story: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs?: number;
}

/** Runs a program to its end, without a shell and without standard input. @throws Error when it cannot be started */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { cwd, env = {}, timeoutMs = 120_000 } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const status = code ?? 128 + (signal === 'SIGKILL' ? 9 : 15);
      const story = `$ ${[program, ...args].join(' ')}\nexit ${status}\n${said.stdout}${said.stderr}`;
      resolve({ status, ...said, story });
    });
  });
}

import { execFile } from 'node:child_process';
import type { Environment } from './github.ts';

export interface RunOptions {
  readonly cwd?: string;
  readonly env: Environment;
  readonly timeoutMs: number;
  readonly maxBytes?: number;
  readonly input?: string;
}

export type RunResult =
  | { readonly ok: true; readonly stdout: Buffer; readonly stderr: string }
  | {
      readonly ok: false;
      readonly reason: 'not found' | 'timed out' | 'too much output' | 'failed';
      readonly stderr: string;
    };

/** What a tool needs to find itself and its libraries. Tokens of the job are not among it. */
const PROBE_VARIABLES = ['PATH', 'HOME', 'LD_LIBRARY_PATH', 'VIRTUAL_ENV', 'CONDA_PREFIX', 'TMPDIR', 'SYSTEMROOT'];

export function probeEnvironment(env: Environment): Environment {
  return Object.fromEntries(PROBE_VARIABLES.map((name) => [name, env[name]])) as Environment;
}

/** One program without a shell, within a time and a size. Never throws: a probe that fails is a finding. */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = execFile(
      command,
      args,
      {
        encoding: 'buffer',
        cwd: options.cwd,
        env: { ...options.env },
        timeout: options.timeoutMs,
        // A program that hangs in its handler of SIGTERM would hold us up as long as it likes.
        killSignal: 'SIGKILL',
        maxBuffer: options.maxBytes ?? 1_048_576,
        windowsHide: true,
      },
      (error, stdout, stderr) => {
        const text = stderr.subarray(0, 4096).toString('utf8').trim();
        if (error === null) resolve({ ok: true, stdout, stderr: text });
        else resolve({ ok: false, reason: reasonOf(error), stderr: text });
      },
    );
    child.stdin?.on('error', () => {});
    child.stdin?.end(options.input ?? '');
  });
}

function reasonOf(error: { code?: unknown; killed?: boolean }): Extract<RunResult, { ok: false }>['reason'] {
  if (error.code === 'ENOENT') return 'not found';
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return 'too much output';
  return error.killed ? 'timed out' : 'failed';
}

/** Runs commands and measures them: wall time, processor time and peak resident memory. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Sample {
  readonly milliseconds: number;
  /** User and system time of all its threads, in milliseconds. */
  readonly cpu: number;
  /** Peak resident set, in bytes; of the process itself, not of its children. */
  readonly peak: number;
}

export interface Command {
  readonly argv: readonly [program: string, ...args: string[]];
  /** Beside the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Before each run, not measured. */
  readonly before?: () => void;
}

const TIME = '/usr/bin/time';

/** @throws when the command fails: a time without the work says nothing. */
export async function measure(command: Command): Promise<Sample> {
  command.before?.();
  return existsSync(TIME) ? measureByTime(command) : measureByProc(command);
}

function measureByTime({ argv, env }: Command): Sample {
  const folder = mkdtempSync(join(tmpdir(), 'attest-model-time-'));
  try {
    const report = join(folder, 'report');
    const start = performance.now();
    const { status, stderr } = spawnSync(TIME, ['-f', '%M %U %S', '-o', report, ...argv], {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    const milliseconds = performance.now() - start;
    if (status !== 0) throw new Error(`${argv.join(' ')} exited with ${status}: ${stderr.slice(-500)}`);
    const [kib = 0, user = 0, system = 0] = readFileSync(report, 'utf8').trim().split(' ').map(Number);
    return { milliseconds, cpu: 1000 * (user + system), peak: 1024 * kib };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The kernel keeps the high-water mark; it is read until the process is gone. */
function measureByProc({ argv: [program, ...args], env }: Command): Promise<Sample> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { stdio: 'ignore', env: { ...process.env, ...env } });
    let last = { cpu: 0, peak: 0 };
    const timer = setInterval(() => {
      last = readProc(child.pid) ?? last;
    }, 10);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ milliseconds: performance.now() - start, ...last });
      else reject(new Error(`${program} ${args.join(' ')} exited with ${code}`));
    });
  });
}

function readProc(pid: number | undefined): { cpu: number; peak: number } | undefined {
  try {
    const kib = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    // Fields 14 and 15, in hundredths of a second; the name in field 2 may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return kib === undefined
      ? undefined
      : { cpu: 10 * (Number(fields[11]) + Number(fields[12])), peak: 1024 * Number(kib) };
  } catch {
    return undefined;
  }
}

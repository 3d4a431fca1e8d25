/** Runs commands and measures them: wall time and peak resident memory. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Sample {
  readonly milliseconds: number;
  /** Peak resident set, in bytes; of the process itself, not of its children. */
  readonly peak: number;
}

export type Command = readonly [program: string, ...args: string[]];

const TIME = '/usr/bin/time';

/** @throws when the command fails: a time without the work says nothing. */
export async function measure(command: Command): Promise<Sample> {
  return existsSync(TIME) ? measureByTime(command) : measureByProc(command);
}

function measureByTime([program, ...args]: Command): Sample {
  const folder = mkdtempSync(join(tmpdir(), 'attest-model-time-'));
  try {
    const report = join(folder, 'report');
    const start = performance.now();
    const { status, stderr } = spawnSync(TIME, ['-f', '%M', '-o', report, program, ...args], { encoding: 'utf8' });
    const milliseconds = performance.now() - start;
    if (status !== 0) throw new Error(`${program} ${args.join(' ')} exited with ${status}: ${stderr.slice(-500)}`);
    return { milliseconds, peak: Number(readFileSync(report, 'utf8').trim()) * 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The kernel keeps the high-water mark; it is read until the process is gone. */
function measureByProc([program, ...args]: Command): Promise<Sample> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { stdio: 'ignore' });
    let peak = 0;
    const timer = setInterval(() => {
      const kib = /VmHWM:\s+(\d+)/.exec(readStatus(child.pid))?.[1];
      if (kib !== undefined) peak = Number(kib) * 1024;
    }, 10);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ milliseconds: performance.now() - start, peak });
      else reject(new Error(`${program} ${args.join(' ')} exited with ${code}`));
    });
  });
}

function readStatus(pid: number | undefined): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

/** Rounds in which every command runs once, so that a noisy minute hits all of them alike. The first round is not counted. */
export async function interleave(
  commands: ReadonlyMap<string, Command>,
  rounds: number,
): Promise<Map<string, Sample[]>> {
  const samples = new Map<string, Sample[]>([...commands.keys()].map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, command] of commands) {
      const sample = await measure(command);
      if (round > 0) samples.get(name)?.push(sample);
    }
  }
  return samples;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('no samples');
  return (low + high) / 2;
}

/** Median of the ratios of each round's pair. */
export function ratio(ours: readonly Sample[], theirs: readonly Sample[]): number {
  return median(ours.map(({ milliseconds }, round) => milliseconds / (theirs[round]?.milliseconds ?? Number.NaN)));
}

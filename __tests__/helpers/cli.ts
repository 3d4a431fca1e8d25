import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { run } from '../../src/cli/program.ts';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into the documents of every command
  readonly json: any;
}

/** Of this process: what its commands cache is no other's. */
const CACHE = mkdtempSync(join(tmpdir(), 'attest-model-cache-'));
process.once('exit', () => rmSync(CACHE, { recursive: true, force: true }));

/** Runs a command in this process, as `attest-model ARGS` would. */
export async function cli(
  args: readonly string[],
  env: Record<string, string | undefined> = {},
  now?: Date,
): Promise<CliResult> {
  const err = new PassThrough();
  const chunks: Buffer[] = [];
  err.on('data', (chunk: Buffer) => chunks.push(chunk));
  let out = '';
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], XDG_CACHE_HOME: CACHE, ...env },
    now: () => now ?? new Date(),
    signal: new AbortController().signal,
  });
  return {
    code,
    out,
    err: Buffer.concat(chunks).toString(),
    json: args.includes('--json') ? JSON.parse(out) : undefined,
  };
}

import { join } from 'node:path';
import { PEERS } from '../stack/stack.ts';
import type { RekorVersion } from '../stack/trust-root.ts';
import { type Ran, type RunOptions, run } from './run.ts';
import { type Claims, IDENTITY, ISSUER, stack, tokenEnv } from './stack-client.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What users run; INTEROP_SOURCE=1 takes the source instead, for work on it without a build. */
const ENTRY = join(ROOT, process.env['INTEROP_SOURCE'] ? 'src/cli/main.ts' : 'dist/cli.js');

/** `attest-model …` */
export function attestModel(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return run(process.execPath, [ENTRY, ...args], { ...options, env: { ...AWAY_FROM_CI, ...options.env } });
}

/** A command as a reader would paste it, with our programs and the peers on the PATH. */
export function paste(command: string): Promise<Ran> {
  const path = [join(ROOT, 'bin'), join(PEERS, 'bin'), join(PEERS, 'venv/bin'), process.env['PATH']].join(':');
  return run('bash', ['-c', command], { env: { ...AWAY_FROM_CI, PATH: path } });
}

/** This machine may itself be a CI runner; what it says of itself must not reach what we test. */
const AWAY_FROM_CI: Record<string, undefined> = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) => /^(GITHUB|RUNNER|ACTIONS)_|^SIGSTORE_ID_TOKEN$/.test(name))
    .map((name) => [name, undefined]),
);

/** `attest-model sign|attest …` with the identity of a workflow run. */
export function signing(rekor: RekorVersion, args: readonly string[], claims: Claims = {}): Promise<Ran> {
  return attestModel([...args, '--sigstore', stack.trust.trustConfig[rekor]], { env: tokenEnv(claims) });
}

/** `attest-model verify --json` against the stack's root, with the usual signer unless told otherwise. */
export async function verifying(
  model: string,
  signature: string,
  options: { identity?: string; more?: string[] } = {},
) {
  const signer = [
    '--identity',
    options.identity ?? IDENTITY,
    '--issuer',
    ISSUER,
    '--trusted-root',
    stack.trust.trustedRoot,
  ];
  return await verdictOf(['verify', model, '--signature', signature, ...signer, ...(options.more ?? [])]);
}

export interface Judged extends Ran {
  /** Ids of the checks that did not pass; empty when there was no verdict. */
  readonly failed: readonly string[];
  readonly verdict: { result?: string; checks?: Check[]; differences?: { kind: string; path: string }[] };
}

/** A branch, or at the tree's end a check. */
interface Check {
  id: string;
  outcome: string;
  checks?: Check[];
}

const leavesOf = (checks: Check[]): Check[] => checks.flatMap((one) => (one.checks ? leavesOf(one.checks) : [one]));

export async function verdictOf(args: readonly string[]): Promise<Judged> {
  const ran = await attestModel([...args, '--json']);
  const verdict: Judged['verdict'] = ran.stdout.startsWith('{') ? JSON.parse(ran.stdout) : {};
  const failed = leavesOf(verdict.checks ?? [])
    .filter((check) => check.outcome !== 'pass')
    .map((check) => check.id);
  return { ...ran, verdict, failed };
}

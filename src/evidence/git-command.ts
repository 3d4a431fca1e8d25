import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { Environment } from './github.ts';
import { type RunResult, run } from './run.ts';

/** What git needs of the environment. GIT_DIR, GIT_WORK_TREE and their like would make it look elsewhere. */
const KEPT = ['PATH', 'HOME', 'XDG_CONFIG_HOME', 'TMPDIR', 'SYSTEMROOT', 'GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM'];

/**
 * Settings that run programs or hide changes, switched off: a repository brings its own configuration, and asking for its
 * status must not run what that names (core.fsmonitor, hooks, filters), nor believe it where it says not to look.
 */
const SAFE_SETTINGS: readonly (readonly [string, string])[] = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', '/dev/null'],
  ['core.untrackedCache', 'false'],
  ['core.ignoreStat', 'false'],
  ['core.trustctime', 'true'],
  ['core.checkStat', 'default'],
  ['core.pager', 'cat'],
  ['core.sshCommand', 'false'],
  ['core.alternateRefsCommand', 'false'],
  ['core.commitGraph', 'false'],
  // A tree may hold what looks like a bare repository, with a configuration of its own.
  ['safe.bareRepository', 'explicit'],
  ['protocol.allow', 'never'],
  ['diff.external', ''],
  ['status.renames', 'false'],
  ['status.submoduleSummary', 'false'],
];

export interface Git {
  readonly dir: string;
  /** Filters there are, as configuration keys; all of them are off. */
  readonly filters: readonly string[];
  (args: readonly string[], options?: { input?: string; maxBytes?: number }): Promise<RunResult>;
}

/** Runs git in a folder, with the repository's filters (`filter.<name>.clean` …) off too, since `status` runs them. */
export async function openGit(dir: string, env: Environment): Promise<Git> {
  const listed = await git(dir, env, SAFE_SETTINGS, ['config', '-z', '--name-only', '--get-regexp', '^filter\\..']);
  const filters = listed.ok ? [...new Set(listed.stdout.toString('utf8').split('\0'))].filter(Boolean) : [];
  const off = filters.map((key) => [key, key.endsWith('.required') ? 'false' : ''] as const);
  const call = (...[args, options]: Parameters<Git>) => git(dir, env, [...SAFE_SETTINGS, ...off], args, options);
  return Object.assign(call, { dir, filters });
}

function git(
  dir: string,
  env: Environment,
  settings: readonly (readonly [string, string])[],
  args: readonly string[],
  { input, maxBytes = 134_217_728 }: { input?: string; maxBytes?: number } = {},
): Promise<RunResult> {
  return run('git', commandLine(args), {
    cwd: dir,
    env: safeEnvironment(env, settings),
    timeoutMs: 60_000,
    maxBytes,
    ...(input !== undefined && { input }),
  });
}

/**
 * A git that answers questions on its standard input until it is ended. It runs no filters: for `cat-file`, and nothing that
 * looks at the working tree. What it says is the caller's to bound.
 */
export function startGit(
  dir: string,
  env: Environment,
  args: readonly string[],
  signal?: AbortSignal,
): ChildProcessByStdio<Writable, Readable, null> {
  return spawn('git', commandLine(args), {
    cwd: dir,
    env: safeEnvironment(env, SAFE_SETTINGS) as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
    ...(signal && { signal }),
  });
}

const commandLine = (args: readonly string[]): string[] => ['--no-pager', ...args];

/** Of any git that is started: settings as above, and the objects as they were written, without replacements or grafts. */
function safeEnvironment(
  env: Environment,
  settings: readonly (readonly [string, string])[],
): Record<string, string | undefined> {
  const safe: Record<string, string | undefined> = {
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LFS_SKIP_SMUDGE: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: '/dev/null',
    GIT_CONFIG_COUNT: String(settings.length),
  };
  for (const key of KEPT) safe[key] = env[key];
  settings.forEach(([key, value], i) => {
    safe[`GIT_CONFIG_KEY_${i}`] = key;
    safe[`GIT_CONFIG_VALUE_${i}`] = value;
  });
  return safe;
}

import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { AttestModelError, type ErrorCode } from '../errors.ts';
import { pathWithin } from '../model/path.ts';
import type { CodeState } from '../statement/dependencies.ts';
import { type Git, openGit } from './git-command.ts';
import { workTreeState } from './git-status.ts';
import type { Environment } from './github.ts';
import type { RunResult } from './run.ts';

export interface GitEvidence extends CodeState {
  /** Absolute path of the working tree. */
  readonly root: string;
}

/** What was found, or why nothing could be: one of them, or neither where there is no repository. */
export interface GitFinding {
  readonly code?: GitEvidence;
  readonly warning?: string;
}

export interface GitOptions {
  readonly env: Environment;
  /** Files and folders with digests of their own (the model, datasets, metrics): not part of what differs from the commit. */
  readonly exclude?: readonly string[];
}

/**
 * The state of the checkout that holds `dir`. Nothing that the repository configures is run.
 * @throws AttestModelError as {@link assertCodeFolder}
 */
export async function collectGit(dir: string, { env, exclude = [] }: GitOptions): Promise<GitFinding> {
  // Starting git in a folder that is not there fails as if git were not.
  await assertCodeFolder(dir);
  const top = await (await openGit(dir, env))(['rev-parse', '--show-toplevel']);
  if (!top.ok) return explain(top, dir);
  const root = line(top) ?? '';
  // core.worktree may point anywhere: the status of another folder says nothing about this one.
  if (pathWithin(await realpath(root), await realpath(dir)) === undefined) {
    return { warning: `the repository of ${dir} says that its working tree is ${root}; its state is not recorded` };
  }
  const git = await openGit(root, env);
  const commit = line(await git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']));
  if (commit === undefined) return { warning: `the repository ${root} has no commit yet; its state is not recorded` };
  const state = await workTreeState(git, env, await relativeTo(root, exclude));
  if ('reason' in state) return { warning: `git status of ${root} ${state.reason}; the code's state is not recorded` };
  const remote = line(await git(['config', '--get', 'remote.origin.url']));
  const repository = remote === undefined ? undefined : publicRepository(remote);
  const ref = await refOf(git, commit, env);
  return {
    code: {
      root,
      name: repository === undefined ? basename(root) : new URL(repository).pathname.slice(1),
      ...(repository !== undefined && { repository }),
      ...(ref !== undefined && { ref }),
      commit,
      ...state,
    },
  };
}

/** @throws AttestModelError NOT_FOUND, USAGE where it is no folder, UNREADABLE */
export async function assertCodeFolder(dir: string): Promise<void> {
  const found = await stat(dir).catch((error: NodeJS.ErrnoException) => error);
  if (!(found instanceof Error) && found.isDirectory()) return;
  const [code, what] = found instanceof Error ? statFault(found) : (['USAGE', 'is no folder'] as const);
  throw new AttestModelError(code, `the code folder ${dir} ${what}`, {
    ...(found instanceof Error && { cause: found }),
    guidance: 'Name the checkout that trained the model: --code DIR, input: code.',
    details: { path: dir },
  });
}

/** Why there is no knowing what lies at a path. */
export function statFault({ code, message }: NodeJS.ErrnoException): readonly [ErrorCode, string] {
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? ['NOT_FOUND', 'does not exist']
    : ['UNREADABLE', `cannot be read: ${message}`];
}

/** A runner checks out a commit, not a branch; then GitHub says which ref it stands for. */
async function refOf(git: Git, commit: string, env: Environment): Promise<string | undefined> {
  const ref = line(await git(['symbolic-ref', '--quiet', 'HEAD']));
  return ref ?? (env['GITHUB_SHA'] === commit ? env['GITHUB_REF'] || undefined : undefined);
}

function explain(failed: Extract<RunResult, { ok: false }>, dir: string): GitFinding {
  if (failed.reason === 'not found') return { warning: 'git is not installed; the code commit is not recorded' };
  if (/dubious ownership|safe\.directory/.test(failed.stderr)) {
    return {
      warning: `git refuses ${dir} because another user owns it; the code commit is not recorded. If you trust it: git config --global --add safe.directory ${resolve(dir)}`,
    };
  }
  if (/not a git repository|must be run in a work tree/.test(failed.stderr)) return {};
  return {
    warning: `git ${failed.reason} in ${dir}: ${failed.stderr.split('\n', 1)[0]}; the code commit is not recorded`,
  };
}

async function relativeTo(root: string, paths: readonly string[]): Promise<string[]> {
  const real = await realpath(root);
  const found = await Promise.all(paths.map((path) => realpath(path).catch(() => resolve(path))));
  return found.flatMap((path) => pathWithin(real, path) || []);
}

function line(result: RunResult): string | undefined {
  const text = result.ok ? result.stdout.toString('utf8').replace(/\n$/, '') : '';
  return text === '' ? undefined : text;
}

/** The remote as others can name it: https, no user, password, token or query. Local paths are nobody's business. */
export function publicRepository(remote: string): string | undefined {
  const scp = /^(?:[^@/\s]+@)?([\w.-]{2,}):(?!\/\/|:)\/?(.+)$/.exec(remote);
  const url = URL.parse(scp ? `ssh://${scp[1]}/${scp[2]}` : remote);
  if (url === null || !/^(?:https?|ssh|git|git\+ssh):$/.test(url.protocol) || url.hostname === '') return undefined;
  const web = /^https?:$/.test(url.protocol);
  const path = url.pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  return path === '' ? undefined : `${web ? url.protocol : 'https:'}//${web ? url.host : url.hostname}${path}`;
}

/** Whether the file at `path` holds exactly the bytes that HEAD has under that name; undefined where there is no HEAD. */
export async function blobInCommit(dir: string, path: string, env: Environment): Promise<boolean | undefined> {
  const git = await openGit(dir, env);
  const root = line(await git(['rev-parse', '--show-toplevel']));
  if (root === undefined || line(await git(['rev-parse', '--verify', '--quiet', 'HEAD'])) === undefined)
    return undefined;
  const [name] = await relativeTo(root, [path]);
  if (name === undefined) return false;
  const blob = line(await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `HEAD:${name}`]));
  return blob !== undefined && blob === (await blobId(path, blob.length === 64 ? 'sha256' : 'sha1'));
}

/** Git's id of a file's bytes as they are, without filters. */
async function blobId(path: string, algorithm: 'sha1' | 'sha256'): Promise<string | undefined> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return undefined;
    const hash = createHash(algorithm).update(`blob ${stat.size}\0`);
    for await (const bytes of file.createReadStream({ autoClose: false })) hash.update(bytes as Buffer);
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}

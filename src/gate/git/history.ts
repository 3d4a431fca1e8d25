import { AttestModelError } from '../../errors.ts';
import { type Git, openGit } from '../../evidence/git-command.ts';
import type { Environment } from '../../evidence/github.ts';
import { isObjectId } from '../../model/digest.ts';
import { quotePath } from '../../model/path.ts';
import type { GitHub } from './github.ts';

/** How commits hang together: by the checkout where it has them all, else by GitHub. */
export interface History {
  /** Undefined where it is no commit. Annotated tags are followed. @throws AttestModelError USAGE where it may mean several */
  resolve(rev: string): Promise<string | undefined>;
  /** The one best common ancestor; undefined where there is none, or several, or it is not known. */
  mergeBase(a: string, b: string): Promise<string | undefined>;
  /**
   * Commits in which a path changed, newest first, along first parents: those are what a branch was before each merge. `complete`:
   * there are no more.
   */
  changes(commit: string, path: string): Promise<{ readonly commits: readonly string[]; readonly complete: boolean }>;
  /** Folder of git's own files. */
  readonly folder?: string;
}

export async function openHistory(dir: string, env: Environment, github: GitHub | undefined): Promise<History> {
  const git = await openGit(dir, env);
  const [folder] = lines(await git(['rev-parse', '--path-format=absolute', '--git-common-dir']));
  return {
    ...(folder !== undefined && { folder }),
    resolve: (rev) => resolve(git, rev),
    mergeBase: async (a, b) => {
      if (a === b) return a;
      // What a shallow clone cut off could be the better ancestor.
      if (await isShallow(git)) return github?.mergeBase(a, b);
      const found = lines(await git(['merge-base', '--all', a, b]));
      return found.length === 1 && isObjectId(found[0])
        ? found[0]
        : found.length === 0
          ? github?.mergeBase(a, b)
          : undefined;
    },
    changes: async (commit, path) => {
      const found = await git([...FIRST_PARENTS, commit, '--', `:(top,literal)${path}`]);
      const commits = lines(found);
      return { commits, complete: found.ok && commits.length < MAX_CHANGES && !(await isShallow(git)) };
    },
  };
}

const MAX_CHANGES = 1000;
const FIRST_PARENTS = ['rev-list', '--first-parent', `--max-count=${MAX_CHANGES}`];

const WARN = ['-c', 'core.warnAmbiguousRefs=true'];

async function resolve(git: Git, rev: string): Promise<string | undefined> {
  const found = await git([...WARN, 'rev-parse', '--verify', '--end-of-options', `${rev}^{commit}`]);
  if (found.ok && !/^(HEAD$|refs\/)/.test(rev) && found.stderr.includes('is ambiguous'))
    throw new AttestModelError('USAGE', `${quotePath(rev)} is the name of several refs`, {
      guidance:
        'Write the ref in full, such as refs/remotes/origin/main: who can push a tag can give it any other name.',
    });
  const [oid] = lines(found);
  return isObjectId(oid) ? oid : undefined;
}

async function isShallow(git: Git): Promise<boolean> {
  return lines(await git(['rev-parse', '--is-shallow-repository']))[0] !== 'false';
}

const lines = (result: Awaited<ReturnType<Git>>): string[] =>
  result.ok ? result.stdout.toString('utf8').split('\n').filter(Boolean) : [];

import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { githubContext } from '../evidence/github.ts';
import type { BaseFiles } from '../gate/base-files.ts';
import { pathWithin } from '../model/path.ts';
import type { GitHubAccess } from '../stores/github-access.ts';
import { readNamed } from '../stores/read-limited.ts';
import type { PolicyFiles } from '../verify/policy-tree.ts';
import { isProposal, readEvent } from './event.ts';
import type { Host } from './host.ts';

const MAX_BYTES = 16_777_216;

/** A file that an input names. */
export interface InputFile {
  /** As it is to be asked for. */
  readonly name: string;
  /** Where it is read from; absent: the disk. */
  readonly files?: PolicyFiles;
}

/** Where policies, roots and keys that inputs name are read from. */
export interface InputFiles extends Disposable {
  /** @throws Undecided; AttestModelError */
  find(path: string): Promise<InputFile>;
  /** The base commit, once a file of it was asked for. */
  readonly opened: BaseFiles | undefined;
  /** Of the files that were read from it, also by a policy that names them, those that are others in the workspace. */
  edited(): Promise<string[]>;
}

/**
 * Of a change that is proposed, and with `always` of any other event, what lies in the workspace is read as the base commit has
 * it: the tree is the word of whoever is judged. What lies elsewhere on the machine the workflow put there. The root action, which
 * verifies what it signed a step ago, judges nobody, and says so by an input: a runner sets each that `action.yml` declares, where a
 * variable could come from whatever an earlier step wrote to GITHUB_ENV.
 */
export function inputFiles(
  host: Host,
  token: string | undefined,
  { always, judged = true }: { always: boolean; judged?: boolean },
): InputFiles {
  const { env, signal } = host;
  const workspace = env['GITHUB_WORKSPACE'] || process.cwd();
  let opened: BaseFiles | undefined;
  const read = new Map<string, Uint8Array>();
  const isJudged = async (): Promise<boolean> => {
    if (githubContext(env) === undefined || !judged) return false;
    return always || isProposal(await readEvent(host));
  };
  return {
    find: async (path) => {
      const name = await nameWithin(workspace, path);
      if (name === undefined || !(await isJudged())) return { name: path };
      const { openBaseFiles } = await import('../gate/base-files.ts');
      opened ??= await openBaseFiles({
        ...{ repository: workspace, event: await readEvent(host), env, signal },
        ...apiOf(host, token),
      });
      return { name, files: recording(opened, read) };
    },
    edited: async () => {
      const differ = await Promise.all([...read].map(([name, bytes]) => isOther(join(workspace, name), bytes)));
      return [...read.keys()].filter((_, i) => differ[i]);
    },
    get opened() {
      return opened;
    },
    [Symbol.dispose]: () => opened?.[Symbol.dispose](),
  };
}

/**
 * Where a file lies in the workspace, by name. A runner may reach its folder by a link: the process is in the folder itself then, and a
 * file of it has a name that does not begin with the workspace's.
 */
async function nameWithin(workspace: string, path: string): Promise<string | undefined> {
  const byName = pathWithin(workspace, path);
  if (byName !== undefined) return byName;
  const [folder, file] = [await realpath(workspace), await realpath(path).catch(() => path)];
  return pathWithin(folder, path) ?? pathWithin(folder, file);
}

const recording = (files: PolicyFiles, read: Map<string, Uint8Array>): PolicyFiles => ({
  from: files.from,
  read: async (name) => {
    const bytes = await files.read(name);
    read.set(name, bytes);
    return bytes;
  },
});

/** Gone, or no file any more, is another, too. */
async function isOther(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return !(await readNamed(path, 'the file', MAX_BYTES)).equals(bytes);
  } catch {
    return true;
  }
}

/** Where the checkout lacks the base commit, as a shallow one does. */
export function apiOf({ env }: Host, token: string | undefined): { api?: GitHubAccess } {
  const context = githubContext(env);
  if (context === undefined) return {};
  const { apiUrl, serverUrl, repository } = context;
  return { api: { apiUrl, serverUrl, repository, ...(token !== undefined && { token }) } };
}

/** @throws as {@link InputFiles.find} and `readNamed` */
export async function readInput(path: string, what: string, found: InputFiles): Promise<Uint8Array> {
  const { name, files } = await found.find(path);
  return files ? files.read(name) : readNamed(path, what, MAX_BYTES);
}

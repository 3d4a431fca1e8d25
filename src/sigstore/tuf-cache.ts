import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openPrivateFolder } from './private-folder.ts';

const WORK = '.work-';
/** Longer than any update takes: what is left of one that was killed. */
const STALE_MS = 3_600_000;

/**
 * Runs a TUF client on a copy of its cache, and puts back what it has verified, file by file and never an older version: the
 * client writes in place, which a second process would read half-written, and one with an older view would undo. That it
 * fails later is no reason to forget what it had verified before, such as a root that revokes a key.
 * @param update gets the folder to use as cache
 * @throws AttestModelError TRUST_MATERIAL, and what `update` throws
 */
export async function withTufCache<T>(cacheDir: string, update: (folder: string) => Promise<T>): Promise<T> {
  await openPrivateFolder(cacheDir);
  await removeStale(cacheDir);
  const work = await mkdtemp(join(cacheDir, WORK));
  try {
    for (const repository of await repositoriesIn(cacheDir)) {
      await cp(join(cacheDir, repository), join(work, repository), { recursive: true, verbatimSymlinks: true });
    }
    try {
      return await update(work);
    } finally {
      for (const repository of await repositoriesIn(work)) {
        await putBack(join(work, repository), join(cacheDir, repository));
      }
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function repositoriesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(WORK)).map(({ name }) => name);
}

async function putBack(from: string, to: string): Promise<void> {
  await mkdir(join(to, 'targets'), { recursive: true, mode: 0o700 });
  for (const name of await filesIn(join(from, 'targets'))) {
    await rename(join(from, 'targets', name), join(to, 'targets', name));
  }
  for (const name of await filesIn(from)) {
    if ((await versionOf(join(from, name))) >= (await versionOf(join(to, name)))) {
      await rename(join(from, name), join(to, name));
    }
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Of TUF metadata; what cannot be read is older than anything. */
async function versionOf(path: string): Promise<number> {
  try {
    const { signed } = JSON.parse(await readFile(path, 'utf8')) as { signed?: { version?: unknown } };
    return typeof signed?.version === 'number' ? signed.version : 0;
  } catch {
    return 0;
  }
}

async function removeStale(cacheDir: string): Promise<void> {
  for (const name of await readdir(cacheDir)) {
    if (!name.startsWith(WORK)) continue;
    const path = join(cacheDir, name);
    const age = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (age > STALE_MS) await rm(path, { recursive: true, force: true });
  }
}

import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cannotBeMade, openPrivateFolder } from './private-folder.ts';

const WORK = '.work-';
/** Longer than any update takes: what is left of one that was killed. */
const STALE_MS = 3_600_000;

/**
 * Runs a TUF client on a copy of its cache, and puts back what it has verified, file by file and never an older version: the
 * client writes in place, which a second process would read half-written, and one with an older view would undo. That it
 * fails later is no reason to forget what it had verified before, such as a root that revokes a key. Where the cache cannot be
 * written to, the copy lies in the folder for temporary files, and nothing is put back.
 * @param update gets the folder to use as cache, and whether what is in it will be kept
 * @throws AttestModelError TRUST_MATERIAL, {@link NoFolder}, and what `update` throws
 */
export async function withTufCache<T>(
  cacheDir: string,
  update: (folder: string, isKept: boolean) => Promise<T>,
): Promise<T> {
  const isThere = await openPrivateFolder(cacheDir);
  const inCache = isThere ? await makeWork(join(cacheDir, WORK)) : undefined;
  const work = inCache ?? (await makeWork(join(tmpdir(), 'attest-model-tuf-')));
  if (work === undefined) throw new NoFolder(cacheDir);
  try {
    if (isThere) await copyRepositories(cacheDir, work);
    try {
      return await update(work, inCache !== undefined);
    } finally {
      if (inCache !== undefined) await keepRepositories(work, cacheDir);
    }
  } finally {
    await rm(work, { recursive: true, force: true });
    if (inCache !== undefined) await removeStale(cacheDir);
  }
}

/** A TUF client writes what it verifies, and there is nowhere to. */
export class NoFolder extends Error {
  constructor(cacheDir: string) {
    super(`neither ${cacheDir} nor a folder in ${tmpdir()} can be written to`);
  }
}

/** For this user alone; undefined where nothing can be written. */
async function makeWork(prefix: string): Promise<string | undefined> {
  return mkdtemp(prefix).catch((error: unknown) => {
    if (cannotBeMade(error)) return undefined;
    throw error;
  });
}

async function copyRepositories(from: string, to: string): Promise<void> {
  for (const name of await repositoriesIn(from))
    await cp(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
}

async function keepRepositories(work: string, cacheDir: string): Promise<void> {
  for (const name of await repositoriesIn(work)) await putBack(join(work, name), join(cacheDir, name));
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

import { chmodSync, lstatSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { chmod, mkdtemp, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AttestModelError, reasonOf } from '../errors.ts';

/** Its owner alone gets into it; gone when the scope ends, and when the process does. */
export interface PrivateFolder extends Disposable {
  readonly path: string;
  /** Others can write to a folder that it lies in, and so put another one in its place: nothing in it is safe from them then. */
  readonly exposed: boolean;
}

/** @throws AttestModelError WRITE_FAILED */
export async function createPrivateFolder(within: string): Promise<PrivateFolder> {
  // Absolute: the command may change its folder.
  const path = await mkdtemp(join(resolve(within), 'attest-model-exec-')).catch((error: unknown) => {
    throw new AttestModelError('WRITE_FAILED', `no folder for a copy in ${within}: ${reasonOf(error)}`, {
      cause: error,
      guidance:
        'Name one that is there and that this user may write to: --scratch DIR, or with --copy-to a path in one.',
      details: { path: within },
    });
  });
  const remove = (): void => removeFolder(path);
  // An exit on a second signal unwinds no scope.
  process.once('exit', remove);
  return {
    path,
    exposed: isExposed(realpathSync(within)),
    [Symbol.dispose]: () => {
      process.off('exit', remove);
      remove();
    },
  };
}

const [OTHERS_WRITE, STICKY] = [0o022, 0o1000];

/**
 * Whether others than this user and root can rename it or a folder above it. In a folder with the sticky bit, as /tmp is one, each may
 * rename what is his own, and its owner everything.
 */
function isExposed(folder: string): boolean {
  const trusted = [0, process.getuid?.() ?? 0];
  const { mode, uid } = statSync(folder);
  if (!trusted.includes(uid) || ((mode & OTHERS_WRITE) !== 0 && (mode & STICKY) === 0)) return true;
  const above = dirname(folder);
  return above !== folder && isExposed(above);
}

/** Nothing can be added, removed or renamed in it. Files are read-only already. */
export async function seal(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await seal(join(folder, entry.name));
  await chmod(folder, READ_ONLY);
}

export const READ_ONLY = 0o555;

/** What is sealed has to be opened to be removed. */
function removeFolder(path: string): void {
  unseal(path);
  rmSync(path, { recursive: true, force: true });
}

function unseal(path: string): void {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  chmodSync(path, 0o700);
  for (const entry of readdirSync(path, { withFileTypes: true }))
    if (entry.isDirectory()) unseal(join(path, entry.name));
}

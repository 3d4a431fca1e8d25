import { existsSync, lstatSync } from 'node:fs';
import { chmod, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { AttestModelError, reasonOf } from '../errors.ts';
import { READ_ONLY } from './folder.ts';

/** @throws AttestModelError USAGE, before anything is copied */
export function assertDeliverable(to: string, replace: boolean): void {
  if (!replace && existsSync(to)) throw inTheWay(to);
}

function inTheWay(to: string): AttestModelError {
  return new AttestModelError('USAGE', `${to} exists already`, {
    guidance: 'Name a path that does not, below a folder that does; or add --replace, if it is an earlier copy.',
    details: { path: to },
  });
}

/**
 * Moves a verified copy to its place, at once; what was there goes to a folder that is removed, and comes back where the copy cannot
 * be moved.
 * @param copy a folder or file on the same file system
 * @throws AttestModelError WRITE_FAILED; USAGE where something came to lie there meanwhile
 */
export async function deliver(copy: string, to: string, waste: string, replace: boolean): Promise<void> {
  assertDeliverable(to, replace);
  const replaced = existsSync(to) ? join(waste, 'replaced') : undefined;
  try {
    if (replaced !== undefined) await move(to, replaced);
    await move(copy, to);
  } catch (error) {
    if (replaced !== undefined && !existsSync(to)) await move(replaced, to).catch(() => undefined);
    throw new AttestModelError('WRITE_FAILED', `the verified copy could not be put to ${to}: ${reasonOf(error)}`, {
      cause: error,
      guidance: 'Name a path below a folder that this user may write to.',
      details: { path: to },
    });
  }
}

/** A folder that is moved has to be writable: its entry for the one above changes. */
async function move(from: string, to: string): Promise<void> {
  const isFolder = lstatSync(from).isDirectory();
  if (isFolder) await chmod(from, 0o755);
  await rename(from, to);
  if (isFolder) await chmod(to, READ_ONLY);
}

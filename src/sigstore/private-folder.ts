import { mkdir, stat } from 'node:fs/promises';
import { AttestModelError, messageOf } from '../errors.ts';

const WRITABLE_BY_OTHERS = 0o022;
/** A home that is missing, is no folder, or belongs to somebody else; a file system that is read-only. */
const NOT_TO_BE_MADE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR']);

/**
 * Makes the folder, for this user alone. Whoever else can write to it decides whom we trust.
 * @returns whether it is there: a service or a container often has no home, and nothing can be kept then
 * @throws AttestModelError TRUST_MATERIAL
 */
export async function openPrivateFolder(path: string): Promise<boolean> {
  const found = await mkdir(path, { recursive: true, mode: 0o700 })
    .then(() => stat(path))
    .catch((error: unknown) => {
      if (cannotBeMade(error)) return undefined;
      throw refused(path, `cannot be used: ${messageOf(error)}`, error);
    });
  const uid = process.getuid?.();
  if (found === undefined || uid === undefined) return found !== undefined;
  if (found.uid !== uid) throw refused(path, 'belongs to another user');
  if ((found.mode & WRITABLE_BY_OTHERS) !== 0) throw refused(path, 'can be written to by other users');
  return true;
}

/** Not for us to write there, or nowhere to write at all; anything else (a full disk) is a fault to be told. */
export function cannotBeMade(error: unknown): boolean {
  return NOT_TO_BE_MADE.has(String((error as NodeJS.ErrnoException).code));
}

/** Nothing can have been kept for us in it, whatever it is. */
export async function isOutOfReach(path: string): Promise<boolean> {
  return stat(path).then(() => false, cannotBeMade);
}

function refused(path: string, what: string, cause?: unknown): AttestModelError {
  return new AttestModelError('TRUST_MATERIAL', `the folder for trusted roots, ${path}, ${what}`, {
    cause,
    guidance:
      'Remove it, and it is made anew, for you alone; or name another place (XDG_CACHE_HOME), or give the root as a file: --trusted-root FILE.',
    details: { path },
  });
}

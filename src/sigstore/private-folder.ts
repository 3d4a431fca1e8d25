import { mkdir, stat } from 'node:fs/promises';
import { AttestModelError, messageOf } from '../errors.ts';

const WRITABLE_BY_OTHERS = 0o022;

/**
 * Makes the folder, for this user alone. Whoever else can write to it decides whom we trust.
 * @throws AttestModelError TRUST_MATERIAL
 */
export async function openPrivateFolder(path: string): Promise<void> {
  const found = await mkdir(path, { recursive: true, mode: 0o700 })
    .then(() => stat(path))
    .catch((error: unknown) => {
      throw refused(path, `cannot be used: ${messageOf(error)}`, error);
    });
  const uid = process.getuid?.();
  if (uid === undefined) return;
  if (found.uid !== uid) throw refused(path, 'belongs to another user');
  if ((found.mode & WRITABLE_BY_OTHERS) !== 0) throw refused(path, 'can be written to by other users');
}

function refused(path: string, what: string, cause?: unknown): AttestModelError {
  return new AttestModelError('TRUST_MATERIAL', `the folder for trusted roots, ${path}, ${what}`, {
    cause,
    guidance:
      'Remove it, and it is made anew, for you alone; or name another place (XDG_CACHE_HOME), or give the root as a file: --trusted-root FILE.',
    details: { path },
  });
}

import { closeSync, constants, existsSync, lstatSync, openSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { AttestModelError } from '../errors.ts';
import { accessError, showName } from '../hashing/scan-errors.ts';
import { blobsOf } from '../hashing/symlinks.ts';
import { pathWithin } from '../model/path.ts';

const { O_DIRECTORY, O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;
/** A FIFO in the file's place must not hang us. */
const FILE = O_RDONLY | O_NOFOLLOW | O_NONBLOCK;
const FOLDER = O_RDONLY | O_NOFOLLOW | O_DIRECTORY;
/** The part of the path became something else, or was a link from the beginning. */
const LINKS: readonly unknown[] = ['ELOOP', 'ENOTDIR'];

/**
 * A file of a folder, by its relative path: nothing above it may be a link, now or by the time that it is open, however fast it is
 * swapped. Links that stay inside the folder are resolved, and so are those of a Hugging Face snapshot into the blobs of its own
 * repository; what they lead to is then opened in the same way.
 * @param root a real path
 * @returns a descriptor; undefined where there is nothing
 * @throws AttestModelError UNSAFE_PATH for a link that leads elsewhere, UNREADABLE
 */
export function openBeneath(root: string, path: string): number | undefined {
  try {
    return openStrictly(root, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (!LINKS.includes(code)) throw accessError(path, error);
  }
  return openResolved(root, path);
}

function openResolved(root: string, path: string): number | undefined {
  try {
    const real = realpathSync.native(`${root}/${path}`);
    const base = [root, ...blobsOf(root)].find((folder) => pathWithin(folder, real));
    if (base === undefined) throw leadsOut(path, real);
    return openStrictly(base, pathWithin(base, real) ?? '');
  } catch (error) {
    if (error instanceof AttestModelError) throw error;
    // Links that lead nowhere, and what is swapped again meanwhile: nothing is copied, and the copy will lack it.
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || LINKS.includes(code)) return undefined;
    throw accessError(path, error);
  }
}

function openStrictly(root: string, path: string): number {
  return existsSync(OWN) ? openByParts(root, path.split('/')) : openChecked(root, path);
}

/** A name here stands for the open file itself, which cannot be swapped: what openat(2) is for. */
const OWN = '/proc/self/fd';

function openByParts(root: string, parts: readonly string[]): number {
  let folder = openSync(root, FOLDER);
  for (const [i, part] of parts.entries()) {
    try {
      const next = openSync(`${OWN}/${folder}/${part}`, i < parts.length - 1 ? FOLDER : FILE);
      closeSync(folder);
      folder = next;
    } catch (error) {
      closeSync(folder);
      throw error;
    }
  }
  return folder;
}

/** Where there is no such place: looked at before and after. What slips in between, the verification of the copy finds. */
function openChecked(root: string, path: string): number {
  const real = `${root}/${path}`;
  assertNoLink(real);
  const file = openSync(real, FILE);
  try {
    assertNoLink(real);
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function assertNoLink(path: string): void {
  if (realpathSync.native(dirname(path)) === dirname(path) && !lstatSync(path).isSymbolicLink()) return;
  throw Object.assign(new Error(`${path} is reached through a link`), { code: 'ELOOP' });
}

const leadsOut = (path: string, real: string): AttestModelError =>
  new AttestModelError(
    'UNSAFE_PATH',
    `${showName(path)} is a symlink that leads out of the model, to ${showName(real)}`,
    {
      guidance: 'Put a copy of the file in place of the link (cp -L).',
      details: { path },
    },
  );

import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AttestModelError, reasonOf } from '../errors.ts';

const TEMPORARY = /^\.attest-model-[0-9a-f]{16}\.tmp$/;

/** Text may come in pieces, so that what has many megabytes need not be in memory as a whole. */
export type FileData = Uint8Array | string | Iterable<string>;

/**
 * Writes beside the target, syncs, renames: under its final name a file is whole or not there.
 * @throws AttestModelError WRITE_FAILED
 */
export async function writeFileAtomic(path: string, data: FileData): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.attest-model-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeSynced(temporary, data);
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw writeFailed(path, error);
  }
}

/** A run that was killed while writing leaves its temporary file; signed or verified, it would count as a file of the model. */
export async function removeStaleTemporaries(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const stale = names.filter((name) => TEMPORARY.test(name));
  await Promise.all(stale.map((name) => unlink(join(folder, name)).catch(() => undefined)));
}

async function writeSynced(path: string, data: FileData): Promise<void> {
  await using file = await open(path, 'wx', 0o644);
  if (typeof data === 'string' || data instanceof Uint8Array) await file.writeFile(data);
  else await writePieces(file, data);
  await file.sync();
}

/** In one buffer: of a buffer for each piece, all would be in memory until the garbage is collected. */
async function writePieces(file: FileHandle, pieces: Iterable<string>): Promise<void> {
  let buffer = Buffer.alloc(1 << 16);
  let used = 0;
  const flush = async () => {
    await file.writeFile(buffer.subarray(0, used));
    used = 0;
  };
  for (const piece of pieces) {
    // A UTF-16 unit takes at most three bytes.
    const needed = 3 * piece.length;
    if (used + needed > buffer.byteLength) await flush();
    if (needed > buffer.byteLength) buffer = Buffer.alloc(needed);
    used += buffer.write(piece, used);
  }
  await flush();
}

/** Makes the rename itself durable; not every file system lets a folder be opened, and then it decides by itself. */
async function syncFolder(folder: string): Promise<void> {
  try {
    await using handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // Nothing to be done, and the file's own bytes are synced.
  }
}

const ELSEWHERE = 'name another place: --out DIR, or the option that named this file';
const HINTS: Readonly<Record<string, string>> = {
  ENOSPC: `The disk is full: free some space, or ${ELSEWHERE}.`,
  EDQUOT: `The quota is used up: free some space, or ${ELSEWHERE}.`,
  EACCES: `This user may not write there: change that, or ${ELSEWHERE}.`,
  EROFS: `The file system is read-only: ${ELSEWHERE}.`,
  EISDIR: 'A folder has that name: move it away.',
};

export function writeFailed(path: string, error: unknown): AttestModelError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new AttestModelError('WRITE_FAILED', `could not write ${path}: ${reasonOf(error)}`, {
    cause: error,
    guidance: HINTS[code] ?? `Is it a place to write to? Else ${ELSEWHERE}.`,
    details: { path, errno: code },
  });
}

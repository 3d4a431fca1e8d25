import { mkdir, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AttestModelError } from '../errors.ts';
import { writeFailed } from './atomic-write.ts';

/** What is done under a lock takes milliseconds. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 10;

/**
 * Does something that no other process does to this file meanwhile: a file `<path>.lock` beside it is there until it is done. One that
 * a killed process left is not taken away by guessing at its age.
 * @throws AttestModelError WRITE_FAILED; what `work` throws
 */
export async function withLock<T>(path: string, work: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const lock = `${path}.lock`;
  await mkdir(dirname(path), { recursive: true }).catch((error) => {
    throw writeFailed(path, error);
  });
  for (const end = performance.now() + patienceMs; !(await create(lock)); await sleep(PAUSE_MS))
    if (performance.now() > end) throw heldBy(lock, path);
  try {
    return await work();
  } finally {
    await unlink(lock).catch(() => undefined);
  }
}

/** False where it is there. */
async function create(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx')).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw writeFailed(lock, error);
  }
}

const heldBy = (lock: string, path: string): AttestModelError =>
  new AttestModelError('WRITE_FAILED', `another process is writing ${path}`, {
    guidance: `Run it again. If no other process runs, one was killed while it wrote: remove ${lock}.`,
    details: { path: lock },
  });

import { constants, read as readCallback } from 'node:fs';
import { copyFile, open, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { AttestModelError, messageOf } from '../errors.ts';
import { noSpace } from './space.ts';

/** For all: an init container and what runs after it seldom are the same user. The folder above decides who gets there. */
const READ_ONLY = 0o444;
const BLOCK = 4 * 1024 * 1024;

/** Copies that share their blocks with the original (btrfs, XFS, APFS …): tried until the first refusal. */
export class Cloning {
  // By the name of the open file, which cannot be swapped; elsewhere there is none.
  #works = process.platform === 'linux';

  /** Whether it was done. */
  async clone(file: number, to: string): Promise<boolean> {
    if (!this.#works) return false;
    try {
      await copyFile(`/proc/self/fd/${file}`, to, constants.COPYFILE_FICLONE_FORCE | constants.COPYFILE_EXCL);
      await using target = await open(to, 'r');
      await target.chmod(READ_ONLY);
      return true;
    } catch {
      this.#works = false;
      await rm(to, { force: true });
      return false;
    }
  }
}

const read = promisify(readCallback);

/**
 * @param tell takes the bytes done
 * @throws AttestModelError WRITE_FAILED, UNREADABLE, ABORTED
 */
export async function copyBytes(
  { file, size }: { readonly file: number; readonly size: number },
  to: string,
  tell: (bytes: number) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const buffer = Buffer.allocUnsafe(Math.min(BLOCK, Math.max(size, 1)));
  try {
    await using target = await open(to, 'wx', 0o600);
    for (let done = 0; done < size; ) {
      if (signal?.aborted) throw new AttestModelError('ABORTED', 'stopped while the model was copied');
      const { bytesRead } = await read(file, buffer, 0, Math.min(buffer.byteLength, size - done), done);
      // It became shorter: the verification of the copy says so.
      if (bytesRead === 0) break;
      await target.writeFile(buffer.subarray(0, bytesRead));
      done += bytesRead;
      tell(done);
    }
    await target.chmod(READ_ONLY);
  } catch (error) {
    throw failure(to, error);
  }
}

function failure(path: string, error: unknown): AttestModelError {
  if (error instanceof AttestModelError) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return noSpace(path, error);
  return new AttestModelError('WRITE_FAILED', `could not copy to ${path}: ${messageOf(error)}`, {
    cause: error,
    guidance: 'Name another folder for the copy: --scratch DIR.',
    details: { path, errno: code },
  });
}

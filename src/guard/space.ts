import { statfs } from 'node:fs/promises';
import { AttestModelError } from '../errors.ts';
import { formatBytes } from '../model/format.ts';

/** @throws AttestModelError WRITE_FAILED: said before the hours of copying */
export async function assertSpace(folder: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (needed <= free) return;
  throw new AttestModelError(
    'WRITE_FAILED',
    `a copy of the model needs ${formatBytes(needed)}, and ${folder} has ${formatBytes(free)} left`,
    { guidance: MORE, details: { path: folder, needed, free } },
  );
}

export const noSpace = (path: string, cause: unknown): AttestModelError =>
  new AttestModelError('WRITE_FAILED', `no space left to copy to ${path}`, { cause, guidance: MORE });

const MORE =
  'Name a folder with more room: --scratch DIR. On the model’s own file system a copy takes none, if that shares blocks (XFS, btrfs).';

import { type BigIntStats, readlinkSync, realpathSync, statSync } from 'node:fs';
import { messageOf } from '../errors.ts';
import { pathWithin } from '../model/path.ts';
import { showName } from './scan-errors.ts';
import type { Folder } from './walk.ts';

export type LinkTarget =
  | { readonly real: string; readonly stats: BigIntStats }
  | { readonly fault: string; readonly guidance: string };

const COPY =
  'Put a copy of the file in place of the link (cp -L), or, when you sign, leave it out with --ignore (input: ignore).';

/** `"name" -> "target"`, for messages. */
export function showLink(link: Pick<Folder, 'path' | 'real'>): string {
  try {
    return `${showName(link.path)} -> ${showTarget(readlinkSync(link.real, { encoding: 'buffer' }))}`;
  } catch {
    return showName(link.path);
  }
}

function showTarget(target: Buffer): string {
  const text = target.toString();
  return Buffer.from(text).equals(target) ? showName(text) : showName(target);
}

/** Where an allowed symlink leads: never out of the root, never back into a folder that the link itself lies in. */
export function followLink(root: string, parent: Folder, link: Pick<Folder, 'real'>): LinkTarget {
  let real: string;
  let stats: BigIntStats;
  try {
    const bytes = realpathSync.native(link.real, { encoding: 'buffer' });
    real = bytes.toString();
    if (!Buffer.from(real).equals(bytes)) return { fault: 'leads to a name that is not UTF-8', guidance: COPY };
    stats = statSync(real, { bigint: true });
  } catch (error) {
    return unresolved(error);
  }
  if (pathWithin(root, real) === undefined && !isBlob(root, real)) {
    return { fault: `leads out of the model, to ${showName(real)}`, guidance: COPY };
  }
  for (let folder: Folder | undefined = parent; folder !== undefined; folder = folder.parent) {
    if (folder.real === real)
      return { fault: 'leads back into a folder that it lies in: a cycle', guidance: 'Remove the link.' };
  }
  return { real, stats };
}

function unresolved(error: unknown): LinkTarget {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return { fault: 'leads nowhere', guidance: 'Remove it, or restore what it points to.' };
  if (code === 'ELOOP') return { fault: 'leads back to itself: a cycle', guidance: 'Remove the link.' };
  return { fault: `cannot be followed: ${messageOf(error)}`, guidance: COPY };
}

const SNAPSHOT = /^(.*\/(?:models|datasets|spaces)--[^/]+)\/snapshots\/[^/]+(?:\/|$)/;

/** A snapshot of the Hugging Face cache holds links into the blobs of its own repository. */
export function blobsOf(root: string): string[] {
  const repository = SNAPSHOT.exec(root)?.[1];
  return repository === undefined ? [] : [`${repository}/blobs`];
}

const isBlob = (root: string, real: string): boolean =>
  blobsOf(root).some((blobs) => pathWithin(blobs, real) !== undefined);

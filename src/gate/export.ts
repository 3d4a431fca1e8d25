import { constants } from 'node:fs';
import { copyFile, lstat, mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AttestModelError, messageOf } from '../errors.ts';
import { checkModelPath, quotePath } from '../model/path.ts';
import type { Limited } from '../stores/read-limited.ts';
import type { ObjectStore } from './git/objects.ts';
import { type Difference, isFile } from './git/tree.ts';
import { type Pointer, readPointer } from './references/lfs.ts';

/** A model's files as a commit has them, in a folder of our own that goes when it is disposed of. */
export interface ExportedModel extends AsyncDisposable {
  readonly folder: string;
  /** For what is needed beside it, and goes with it. */
  readonly scratch: string;
  /** Files of Git LFS: as long as they should be, and empty. */
  readonly pointers: ReadonlyMap<string, Pointer>;
}

const MAX_FILES = 100_000;
/** In git; forges refuse files a fifth as large. Larger ones are in Git LFS, of which only the pointers are read. */
export const MAX_FILE_BYTES = 536_870_912;
const MAX_TOTAL_BYTES = 21_474_836_480;

/**
 * @param lfs where Git LFS keeps what was downloaded: those files are taken from there, and read like any other
 *
 * Bytes as git has them: no attribute of the change turns them into others, no filter runs, no link is made.
 * @throws AttestModelError UNSAFE_PATH, UNSUPPORTED, UNREADABLE, and of the file system
 */
export async function exportModel(
  files: readonly Difference[],
  objects: ObjectStore,
  lfs?: string,
): Promise<ExportedModel> {
  if (files.length > MAX_FILES) throw unsupported(`the model has ${files.length} files`, `${MAX_FILES}`);
  const scratch = await mkdtemp(join(tmpdir(), 'attest-model-gate-'));
  const dispose = () => rm(scratch, { recursive: true, force: true });
  const folder = join(scratch, 'model');
  try {
    return { folder, scratch, pointers: await writeAll(files, objects, folder, lfs), [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function writeAll(
  files: readonly Difference[],
  objects: ObjectStore,
  folder: string,
  lfs: string | undefined,
): Promise<Map<string, Pointer>> {
  const pointers = new Map<string, Pointer>();
  let total = 0;
  for (const { path, exact, after } of files) {
    const fault = exact ? checkModelPath(path) : 'it is not UTF-8';
    if (fault !== undefined) throw unsafe(path, fault);
    if (after === undefined) continue;
    const { mode, oid } = after;
    if (!isFile(after)) throw unsafe(path, `it is a ${mode === '160000' ? 'submodule' : 'symlink'}`);
    const bytes = bytesOf(path, await objects.read(oid, 'blob', MAX_FILE_BYTES));
    total += bytes.length;
    if (total > MAX_TOTAL_BYTES) throw unsupported('the model has more bytes in git', `${MAX_TOTAL_BYTES}`);
    const pointer = readPointer(bytes);
    if (pointer === 'odd') throw unsafe(path, 'it is like a pointer of Git LFS, but not written as git-lfs writes one');
    if (pointer !== undefined && (await placeDownloaded(pointer, join(folder, path), lfs))) continue;
    if (pointer !== undefined) pointers.set(path, pointer);
    await write(join(folder, path), pointer ?? bytes).catch((cause: unknown) => {
      throw unwritable(path, cause);
    });
  }
  return pointers;
}

async function write(path: string, content: Pointer | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx', 0o600);
  try {
    if ('sha256' in content) await file.truncate(content.size);
    else await file.writeFile(content);
  } finally {
    await file.close();
  }
}

/** What a checkout with `lfs: true` has got: whether it is what the pointer says is for the digest to tell. */
async function placeDownloaded({ sha256, size }: Pointer, path: string, lfs: string | undefined): Promise<boolean> {
  if (lfs === undefined) return false;
  const source = join(lfs, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const found = await lstat(source).catch(() => undefined);
  if (!found?.isFile() || found.size !== size) return false;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await copyFile(source, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  return true;
}

/** A name or a size that this file system does not take. */
const unwritable = (path: string, cause: unknown): AttestModelError =>
  new AttestModelError('UNSUPPORTED', `${quotePath(path)} cannot be written here: ${messageOf(cause)}`, {
    cause,
    guidance: 'Is there room in the temporary folder (TMPDIR), on a file system that tells names apart by case?',
  });

function bytesOf(path: string, found: Limited | undefined): Buffer {
  if (found === undefined) {
    throw new AttestModelError('NOT_FOUND', `the checkout does not have the bytes of ${quotePath(path)}`, {
      guidance: 'Check out without filter (a partial clone leaves them out), or fetch the change before the gate.',
    });
  }
  if ('tooBig' in found) throw unsupported(`${quotePath(path)} has ${found.tooBig} bytes`, `${MAX_FILE_BYTES}`);
  return found.bytes;
}

const unsafe = (path: string, fault: string): AttestModelError =>
  new AttestModelError('UNSAFE_PATH', `${quotePath(path)} is refused: ${fault}`, {
    guidance: 'A model in a repository is folders and regular files. Replace it, or take it out of the model.',
    details: { path },
  });

const unsupported = (what: string, limit: string): AttestModelError =>
  new AttestModelError('UNSUPPORTED', `${what}; a gate takes up to ${limit}`, {
    guidance: 'Keep large files in Git LFS: of those only the pointers are read.',
  });

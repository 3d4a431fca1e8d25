import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { AttestModelError, reasonOf } from '../errors.ts';

/** The bytes of a file, or how many it has where those are more than allowed: then none of them is read. */
export type Limited = { readonly bytes: Buffer } | { readonly tooBig: number };

/**
 * Evidence comes from strangers: a FIFO must not hang us, nor a huge file fill the memory.
 * @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH
 */
export const readLimited = (path: string, maxBytes: number, what: string): Promise<Limited> =>
  readOpened(path, maxBytes, what, constants.O_RDONLY | constants.O_NONBLOCK);

/**
 * What will be written or published again under our name: a link put in its place would lead to a secret of this machine.
 * @throws AttestModelError as {@link readLimited}; INVALID_INPUT when it has more than `maxBytes`
 */
export async function readUnlinked(path: string, what: string, maxBytes: number): Promise<Buffer> {
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;
  return bytesOf(await readOpened(path, maxBytes, what, flags), path, what, maxBytes);
}

async function readOpened(path: string, maxBytes: number, what: string, flags: number): Promise<Limited> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, flags);
    const stats = await file.stat();
    if (!stats.isFile()) throw notAFile(path, what);
    if (stats.size > maxBytes) return { tooBig: stats.size };
    // What is appended meanwhile is not read; what is cut off is missed by whoever parses it.
    const bytes = Buffer.alloc(stats.size);
    let length = 0;
    // Some file systems give less than was asked for before the end.
    for (let got = 1; got > 0 && length < bytes.length; length += got)
      got = (await file.read(bytes, length, bytes.length - length, length)).bytesRead;
    return { bytes: bytes.subarray(0, length) };
  } catch (error) {
    throw readError(path, what, error);
  } finally {
    await file?.close();
  }
}

/** Undefined where nothing is. @throws AttestModelError UNREADABLE, UNSAFE_PATH */
export async function readIfThere(path: string, maxBytes: number, what: string): Promise<Limited | undefined> {
  try {
    return await readLimited(path, maxBytes, what);
  } catch (error) {
    if (error instanceof AttestModelError && error.code === 'NOT_FOUND') return undefined;
    throw error;
  }
}

/**
 * The bytes of a file that a person named.
 * @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH; INVALID_INPUT when it has more than `maxBytes`
 */
export async function readNamed(path: string, what: string, maxBytes: number): Promise<Buffer> {
  return bytesOf(await readLimited(path, maxBytes, what), path, what, maxBytes);
}

function bytesOf(read: Limited, path: string, what: string, maxBytes: number): Buffer {
  if ('bytes' in read) return read.bytes;
  throw new AttestModelError(
    'INVALID_INPUT',
    `${what} ${path} has ${read.tooBig} bytes; at most ${maxBytes} are read`,
    {
      guidance: 'Is it the right file?',
      details: { path },
    },
  );
}

/** No PEM file comes near it. */
const MAX_PEM_BYTES = 1_048_576;

/** @throws as {@link readNamed} */
export async function readPem(path: string, what: string): Promise<string> {
  return (await readNamed(path, what, MAX_PEM_BYTES)).toString('utf8');
}

function notAFile(path: string, what: string): AttestModelError {
  return new AttestModelError('UNSAFE_PATH', `${what} ${path} is not a regular file`, {
    guidance: 'Name a file: folders, pipes and devices are not read.',
    details: { path },
  });
}

function readError(path: string, what: string, error: unknown): unknown {
  if (error instanceof AttestModelError) return error;
  const errno = (error as NodeJS.ErrnoException).code ?? '';
  if (errno === 'ELOOP')
    return new AttestModelError('UNSAFE_PATH', `${what} ${path} is a link, and what it leads to is not read`, {
      cause: error,
      guidance: 'Put the file itself there.',
      details: { path },
    });
  const missing = errno === 'ENOENT' || errno === 'ENOTDIR';
  return new AttestModelError(
    missing ? 'NOT_FOUND' : 'UNREADABLE',
    `${what} ${path} ${missing ? 'does not exist' : `cannot be read: ${reasonOf(error)}`}`,
    {
      cause: error,
      guidance: missing ? 'Check the path.' : 'Give this user the right to read it.',
      details: { path, errno },
    },
  );
}

import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { messageOf } from '../errors.ts';

/** Why something of the cache is not used: a phrase that goes on after "it is not used: ". */
export class Unusable extends Error {}

/** Makes it where it is missing; returns its real path. @throws Unusable */
export function privateFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const real = realpathSync.native(folder);
    assertPrivate(statSync(real));
    return real;
  } catch (error) {
    throw error instanceof Unusable ? error : new Unusable(messageOf(error));
  }
}

/** The bytes of a file that nobody else can have written; undefined if there is none. @throws Unusable */
export function readPrivate(path: string, maxBytes: number): Buffer | undefined {
  let fd: number;
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new Unusable(code === 'ELOOP' ? 'it is a symlink' : messageOf(error));
  }
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile()) throw new Unusable('it is not a regular file');
    assertPrivate(stats);
    if (stats.size > maxBytes) throw new Unusable(`it has ${stats.size} bytes, more than the ${maxBytes} allowed`);
    return readAll(fd, stats.size);
  } finally {
    closeSync(fd);
  }
}

/** Who can write to it can make us sign what they like. @throws Unusable */
function assertPrivate({ uid, mode }: Stats): void {
  const own = process.getuid?.();
  // Windows has neither.
  if (own === undefined) return;
  if (uid !== own) throw new Unusable(`it belongs to user ${uid}, not to ${own}`);
  if ((mode & 0o022) !== 0) throw new Unusable('others may write to it (chmod go-w)');
}

function readAll(fd: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let done = 0;
  while (done < size) {
    const count = readSync(fd, bytes, done, size - done, done);
    if (count === 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}

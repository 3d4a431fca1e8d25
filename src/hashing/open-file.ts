import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { AttestModelError, messageOf } from '../errors.ts';
import type { ScannedFile } from './engine.ts';
import { accessError } from './scan-errors.ts';
import { stampOf } from './stamp.ts';

// Where the last part of the path became a symlink, do not follow; where it became a FIFO, do not hang.
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** A file that is the one the scan saw, now and when it is finished with. */
export class OpenFile {
  readonly #file: ScannedFile;
  readonly #fd: number;

  /** @throws AttestModelError FILE_CHANGED, UNREADABLE, UNSAFE_PATH */
  constructor(root: string, file: ScannedFile) {
    this.#file = file;
    this.#fd = open(file.source ?? `${root}/${file.path}`, file.path);
    try {
      this.#verify('between listing and opening it');
    } catch (error) {
      closeSync(this.#fd);
      throw error;
    }
  }

  /** Fills `into` with the bytes at `position`; all of them or FILE_CHANGED. */
  read(into: Uint8Array, position: number): void {
    for (let done = 0; done < into.byteLength; ) {
      const count = this.#readSome(into, done, position + done);
      if (count === 0) throw changed(this.#file.path, 'it ended early');
      done += count;
    }
  }

  /** To be called when all is read. @throws AttestModelError FILE_CHANGED */
  finish(): void {
    this.#verify('while it was read');
  }

  [Symbol.dispose](): void {
    closeSync(this.#fd);
  }

  #readSome(into: Uint8Array, offset: number, position: number): number {
    try {
      return readSync(this.#fd, into, offset, into.byteLength - offset, position);
    } catch (error) {
      throw accessError(this.#file.path, error);
    }
  }

  #verify(when: string): void {
    const stats = fstatSync(this.#fd, { bigint: true });
    const found = stampOf(stats);
    // A stamp holds the inode's number, so what is not a regular file cannot have the stamp of one that was.
    if (!stats.isFile() || found !== this.#file.stamp) throw changed(this.#file.path, when, this.#file.stamp, found);
  }
}

function open(real: string, path: string): number {
  try {
    return openSync(real, FLAGS);
  } catch (error) {
    throw openError(path, error);
  }
}

/** It was there, a regular file, when the files were listed. */
const GONE: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO'];

export function openError(path: string, error: unknown): AttestModelError {
  if (!GONE.includes((error as NodeJS.ErrnoException).code)) return accessError(path, error);
  return changed(path, `it is gone or something else now (${messageOf(error)})`);
}

export function changed(path: string, when: string, expected?: string, found?: string): AttestModelError {
  return new AttestModelError('FILE_CHANGED', `${path} changed: ${when}`, {
    guidance: 'Something still writes to it: wait until training, copying or syncing is done, then run again.',
    details: { path, ...(expected !== undefined && { expected }), ...(found !== undefined && { found }) },
  });
}

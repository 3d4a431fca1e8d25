import { isUtf8 } from 'node:buffer';
import { type BigIntStats, lstatSync, readdirSync } from 'node:fs';
import { AttestModelError } from '../errors.ts';
import { accessError } from './scan-errors.ts';

/**
 * Names with a character a byte: decoded at once, two names that are not UTF-8 could become one.
 * @throws AttestModelError UNREADABLE, FILE_CHANGED
 */
export function namesIn(folder: string): string[] {
  try {
    const before = lstatSync(folder, { bigint: true });
    const names = readdirSync(folder, { encoding: 'latin1' });
    const after = lstatSync(folder, { bigint: true });
    // Not swapped for a symlink to elsewhere while we looked.
    if (after.isDirectory() && before.ino === after.ino) return names;
  } catch (error) {
    throw accessError(folder, error);
  }
  throw new AttestModelError('FILE_CHANGED', `${folder} was replaced while it was listed`, {
    guidance: 'Something still works in this folder: wait until it is done, then run again.',
    details: { path: folder },
  });
}

const ASCII = /^[ -~]*$/;

/** Undefined where it is not UTF-8. Most names are ASCII, and need not be looked at as bytes. */
export function decodeName(raw: string): string | undefined {
  if (ASCII.test(raw)) return raw;
  const bytes = Buffer.from(raw, 'latin1');
  return isUtf8(bytes) ? bytes.toString() : undefined;
}

/** Undefined where nothing is. @throws AttestModelError UNREADABLE */
export function lstat(path: string): BigIntStats | undefined {
  try {
    return lstatSync(path, { bigint: true, throwIfNoEntry: false });
  } catch (error) {
    throw accessError(path, error);
  }
}

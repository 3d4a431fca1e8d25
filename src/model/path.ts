import { isAbsolute, relative, resolve, sep } from 'node:path';
import { AttestModelError } from '../errors.ts';

/**
 * Order of the specification: names as UTF-8 bytes, which is the order of code points. JavaScript's own order is that of
 * UTF-16 units and puts U+1F600 before U+FFEE.
 */
export function comparePaths(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above U+FFFF: they go after the units U+E000 to U+FFFF. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/**
 * Why a name is not the canonical relative POSIX path of a model's file; undefined if it is. A backslash is an ordinary
 * byte. Control characters are refused although file systems allow them: they forge lines in logs and lists.
 */
export function checkModelPath(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (!name.isWellFormed()) return 'it holds a lone surrogate';
  if (hasControlCharacter(name)) return 'it holds a control character such as a newline';
  if (name.startsWith('/')) return 'it is absolute';
  for (const segment of name.split('/')) {
    if (segment === '') return 'it has an empty segment ("//" or "/" at the end)';
    if (segment === '.' || segment === '..') return `it has a "${segment}" segment`;
  }
  return undefined;
}

/**
 * Where a path lies within a folder, relative and with `/`: empty for the folder itself, undefined outside of it. By name:
 * links are not followed. A file may be called `..x`.
 */
export function pathWithin(folder: string, path: string): string | undefined {
  const way = relative(resolve(folder), resolve(path)).split(sep).join('/');
  return leadsOut(way) ? undefined : way;
}

/** Whether a normalized relative path leads out of the folder that it starts from, or is none. */
export function leadsOut(way: string): boolean {
  return way === '..' || way.startsWith('../') || isAbsolute(way);
}

/** @throws AttestModelError UNSAFE_PATH */
export function assertModelPath(name: string): void {
  const reason = checkModelPath(name);
  if (reason === undefined) return;
  throw new AttestModelError('UNSAFE_PATH', `the name ${quotePath(name)} is refused: ${reason}`, {
    guidance: 'Rename the file, remove it, or ignore its folder.',
    details: { path: name, reason },
  });
}

/** In quotes, for messages: what would change the line that it stands in (controls, bidi, separators) is escaped. */
export function quotePath(name: string): string {
  const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
  return JSON.stringify(name).replace(hidden, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);
}

function hasControlCharacter(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (unit < 0x20 || (unit >= 0x7f && unit <= 0x9f)) return true;
  }
  return false;
}

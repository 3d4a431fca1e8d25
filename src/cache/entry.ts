import type { ByteRange } from '../model/chunks.ts';

/** A file that has not changed since its digests were taken. All but the first in decimal, as in its stamp. */
export interface FileKey {
  /** As in `Proof`, or `path:` and the SHA-256 of the file's path where times alone are trusted. */
  readonly fileSystem: string;
  readonly inode: string;
  /** Size, modification and change time in nanoseconds, each followed by a space. */
  readonly state: string;
  readonly ctimeNs: number;
}

/** What is known of a file or of one of its ranges. */
export interface Known {
  readonly digest: string;
  /** Chaining value of the whole file's SHA-256 at the range's end, where it was hashed together with the range. */
  readonly midstate?: string;
}

/** Which part: the whole file where it is absent. */
export type Part = ByteRange | undefined;

const FILE_SYSTEM = /^[!-~]{1,200}$/;
/** name, state, digest, midstate (formats, section 10). */
const ENTRY =
  /^([!-~]{1,200} \d{1,20} (?:whole|\d{1,16}-\d{1,16})) (\d{1,16} -?\d{1,20} -?\d{1,20} )([0-9a-f]{64})(?: ([0-9a-f]{64}))?$/;
export const TRUSTED = 'path:';

/** Undefined where the stamp or the file system's name is none that an entry can hold. */
export function keyOf(fileSystem: string, stamp: string): FileKey | undefined {
  const [, inode, size, mtime, ctime, ...more] = stamp.split(':');
  if (!inode || !size || !mtime || !ctime || more.length > 0 || !FILE_SYSTEM.test(fileSystem)) return undefined;
  return { fileSystem, inode, state: `${size} ${mtime} ${ctime} `, ctimeNs: Number(ctime) };
}

/** Names what is hashed, in whatever state it is: of two entries with one name the later one holds. */
export function nameOf({ fileSystem, inode }: FileKey, part: Part): string {
  return [fileSystem, inode, part === undefined ? 'whole' : `${part.start}-${part.end}`].join(' ');
}

/** What an entry says of the part that its name names. */
export function textOf({ state }: FileKey, { digest, midstate }: Known): string {
  return midstate === undefined ? state + digest : `${state}${digest} ${midstate}`;
}

/** Undefined where the entry is of another state of the file. */
export function knownFrom(value: string | undefined, { state }: FileKey): Known | undefined {
  if (!value?.startsWith(state)) return undefined;
  const digest = value.slice(state.length, state.length + 64);
  return value.length > state.length + 64 ? { digest, midstate: value.slice(state.length + 65) } : { digest };
}

/** An entry in one line; undefined if it is none. */
export function parseEntry(line: string): { readonly name: string; readonly value: string } | undefined {
  const name = ENTRY.exec(line)?.[1];
  return name === undefined ? undefined : { name, value: line.slice(name.length + 1) };
}

/** Nanoseconds since the epoch, as exactly as a double has them: some 256 ns. */
export function changeTimeOf(value: string): number {
  const end = value.indexOf(' ', value.indexOf(' ', value.indexOf(' ') + 1) + 1);
  return Number(value.slice(value.lastIndexOf(' ', end - 1) + 1, end));
}

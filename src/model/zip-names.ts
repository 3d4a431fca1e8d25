/** Where the central directory of a zip archive is: bytes of the file. */
export interface ZipDirectory {
  readonly start: number;
  readonly size: number;
}

/** The end record begins within so many bytes of a file's end: itself, and a comment of at most 64 KiB. */
export const TAIL_BYTES = 22 + 65_535;

const END = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY = 0x02014b50;
/** Stands for a number that is in another place, in archives of more than 4 GiB. */
const ELSEWHERE = 0xffffffff;

/**
 * Where readers may look for the names in a zip archive, by its end record (APPNOTE 4.3.16). Anything may be in front of an archive
 * and in its comment, and readers differ in which end record they take and in whether they believe its offset: all of these
 * places are named. `too large`: of the 64-bit form, whose numbers are elsewhere.
 */
export function findZipDirectories(tail: Buffer, fileSize: number): (ZipDirectory | 'too large')[] {
  const found: (ZipDirectory | 'too large')[] = [];
  for (let at = tail.indexOf(END); at >= 0 && at + 22 <= tail.length; at = tail.indexOf(END, at + 1)) {
    const size = tail.readUInt32LE(at + 12);
    const offset = tail.readUInt32LE(at + 16);
    if (size === ELSEWHERE || offset === ELSEWHERE) found.push('too large');
    for (const start of new Set([fileSize - tail.length + at - size, offset]))
      if (size > 0 && start >= 0 && start + size <= fileSize) found.push({ start, size });
  }
  return found;
}

/** Names of the entries; undefined where the bytes are no central directory. */
export function zipNames(directory: Buffer): string[] | undefined {
  const names: string[] = [];
  for (let at = 0; at < directory.length; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY) return names.length > 0 ? names : undefined;
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    names.push(directory.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
}

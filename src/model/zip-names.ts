/** Where the central directory of a zip archive is: bytes of the file. */
export interface ZipDirectory {
  readonly start: number;
  readonly size: number;
  /** Bytes in front of the archive, which offsets of entries do not count, if the list lies where the end record is. */
  readonly shift: number;
}

/** The end record begins within so many bytes of a file's end: what names the 64-bit one, itself, and a comment of at most 64 KiB. */
export const TAIL_BYTES = 20 + 22 + 65_535;

const END = Buffer.from('PK\x05\x06', 'latin1');
/** Of the 64-bit end record, 20 bytes in front of the other. Readers follow it, whatever the other one says. */
const LOCATOR = 0x07064b50;
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
    const located = at >= 20 && tail.readUInt32LE(at - 20) === LOCATOR;
    if (located || size === ELSEWHERE || offset === ELSEWHERE) found.push('too large');
    for (const start of new Set([fileSize - tail.length + at - size, offset]))
      if (size > 0 && start >= 0 && start + size <= fileSize) found.push({ start, size, shift: start - offset });
  }
  return found;
}

/** A file of an archive, as its list of names has it (APPNOTE 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  /** Bit 0: encrypted. */
  readonly flags: number;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  /** Bytes in the archive, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Of its local header, from the archive's beginning. */
  readonly offset: number;
}

/** Undefined where the bytes are no central directory. */
export function zipEntries(directory: Buffer): ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  for (let at = 0; at < directory.length; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY)
      return entries.length > 0 ? entries : undefined;
    const short = (field: number): number => directory.readUInt16LE(at + field);
    const long = (field: number): number => directory.readUInt32LE(at + field);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + short(28)),
      ...{ flags: short(8), method: short(10), packed: long(20), size: long(24), offset: long(42) },
    });
    at += 46 + short(28) + short(30) + short(32);
  }
  return entries;
}

/** Names of the entries; undefined where the bytes are no central directory. */
export const zipNames = (directory: Buffer): string[] | undefined => zipEntries(directory)?.map(({ name }) => name);

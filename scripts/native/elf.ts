/** What a 64-bit little-endian ELF file asks of the system that loads it (System V ABI; symbol versions: LSB core 10.7). */

export interface ElfNeeds {
  /** e_machine: 62 is x86-64, 183 is AArch64. */
  readonly machine: number;
  /** Versions of symbols, as `GLIBC_2.28`. */
  readonly versions: readonly string[];
}

const VERNEED = 0x6ffffffe;

/** @throws RangeError, Error for what is no such file. */
export function elfNeeds(file: Buffer): ElfNeeds {
  if (file.readUInt32BE(0) !== 0x7f454c46 || file[4] !== 2 || file[5] !== 1) throw new Error('not a 64-bit ELF file');
  const sections = sectionsOf(file);
  const versions = sections
    .filter(({ type }) => type === VERNEED)
    .flatMap((section) => versionsIn(file, section.offset, section.entries, sections[section.link]?.offset ?? 0));
  return { machine: file.readUInt16LE(18), versions: [...new Set(versions)].sort() };
}

function sectionsOf(file: Buffer) {
  const [table, size, count] = [Number(file.readBigUInt64LE(40)), file.readUInt16LE(58), file.readUInt16LE(60)];
  return Array.from({ length: count }, (_, index) => {
    const at = table + index * size;
    return {
      type: file.readUInt32LE(at + 4),
      offset: Number(file.readBigUInt64LE(at + 24)),
      link: file.readUInt32LE(at + 40),
      entries: file.readUInt32LE(at + 44),
    };
  });
}

/** A list of libraries, and for each a list of versions. */
function versionsIn(file: Buffer, start: number, libraries: number, strings: number): string[] {
  const found: string[] = [];
  for (let at = start, library = 0; library < libraries; library += 1, at += file.readUInt32LE(at + 12)) {
    let version = at + file.readUInt32LE(at + 8);
    for (let left = file.readUInt16LE(at + 2); left > 0; left -= 1, version += file.readUInt32LE(version + 12)) {
      const name = strings + file.readUInt32LE(version + 8);
      found.push(file.toString('latin1', name, file.indexOf(0, name)));
    }
  }
  return found;
}

/** Versions of glibc among `versions` that are newer than `oldest`, as `2.28`. */
export function newerThan(versions: readonly string[], oldest: string): string[] {
  const rank = (version: string) => version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);
  const parts = oldest.split('.').length;
  return versions.filter((name) => {
    const version = /^GLIBC_([\d.]+)$/.exec(name)?.[1];
    // GLIBC_PRIVATE and the like belong to one build of glibc: never portable.
    if (version === undefined) return name.startsWith('GLIBC_');
    return rank(version.split('.').slice(0, parts).join('.')) > rank(oldest);
  });
}

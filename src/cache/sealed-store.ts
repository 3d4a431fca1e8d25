import { hash } from 'node:crypto';
import { parseEntry } from './entry.ts';
import { Unusable } from './folder.ts';

/** Formats, section 10. */
const STORE_MEDIA_TYPE = 'application/vnd.attest-model.digest-cache.v1';
const MAX_ENTRIES = 500_000;
/** An entry has some 200 bytes. */
export const MAX_STORE_BYTES = 128 << 20;
const MAX_HEADER_BYTES = 1024;
/** Hex of the SHA-256 over all before it, and the end of its line. */
const TRAILER_BYTES = 65;
const NEWLINE = 0x0a;

/** Entries by name, each with its value. */
export interface Entries {
  /** How many. */
  readonly size: number;
  names(): Iterable<string>;
  find(name: string): string | undefined;
}

/** The entries of a store, left in its bytes: as objects they would take several times the memory. */
export class StoredEntries implements Entries {
  readonly #bytes: Buffer;
  /** Where each one's value begins. */
  readonly #values = new Map<string, number>();

  /** Of bytes that `unpack` has found to be whole. @throws Unusable */
  constructor({ bytes, start, count }: Unpacked) {
    this.#bytes = bytes;
    let last = '';
    for (let at = start; at < bytes.length - TRAILER_BYTES; ) {
      const end = bytes.indexOf(NEWLINE, at);
      const line = bytes.toString('latin1', at, end);
      const entry = parseEntry(line);
      // Canonical order: what two readers could read in two ways does not count.
      if (entry === undefined || entry.name <= last) throw new Unusable('an entry of it is malformed or out of order');
      last = entry.name;
      this.#values.set(bytes.toString('latin1', at, at + last.length), at + last.length + 1);
      at = end + 1;
    }
    if (this.#values.size !== count) throw new Unusable('it has another number of entries than it says');
  }

  get size(): number {
    return this.#values.size;
  }

  names(): Iterable<string> {
    return this.#values.keys();
  }

  find(name: string): string | undefined {
    const at = this.#values.get(name);
    return at === undefined ? undefined : this.#bytes.toString('latin1', at, this.#bytes.indexOf(NEWLINE, at));
  }
}

interface Unpacked {
  readonly bytes: Buffer;
  /** Of the first entry. */
  readonly start: number;
  readonly count: number;
}

/** Whether it is a store at all, and all of it: nothing of it is parsed before. @throws Unusable */
export function unpack(bytes: Buffer): Unpacked {
  const end = bytes.subarray(0, MAX_HEADER_BYTES).indexOf(NEWLINE);
  const count = Number(/"entries":(\d{1,7}),/.exec(bytes.toString('latin1', 0, end < 0 ? 0 : end))?.[1] ?? Number.NaN);
  if (bytes.toString('latin1', 0, end + 1) !== header(count)) throw new Unusable('it is no store of this version');
  if (count > MAX_ENTRIES) throw new Unusable(`it has ${count} entries, more than the ${MAX_ENTRIES} allowed`);
  const body = bytes.length - TRAILER_BYTES;
  if (body <= end || bytes.toString('latin1', body) !== `${hash('sha256', bytes.subarray(0, body))}\n`) {
    throw new Unusable('it is damaged: its last line is not the SHA-256 of the others');
  }
  return { bytes, start: end + 1, count };
}

function header(count: number): string {
  return `{"algorithm":"sha256","entries":${count},"mediaType":"${STORE_MEDIA_TYPE}"}\n`;
}

/**
 * The store of both: `fresh` ones stand before `old` ones of the same name. Where they would be too many, the old ones go.
 * Entries that `holds` refuses are left out.
 */
export function pack(
  old: Entries | undefined,
  fresh: ReadonlyMap<string, string>,
  holds: (name: string, value: string) => boolean,
): Buffer {
  const textOf = (name: string) => fresh.get(name) ?? old?.find(name) ?? '';
  const all = new Set([...(old?.names() ?? []), ...fresh.keys()]);
  const names = [...(all.size > MAX_ENTRIES ? fresh.keys() : all)].filter((name) => holds(name, textOf(name))).sort();
  const head = header(names.length);
  const length = names.reduce((sum, name) => sum + name.length + textOf(name).length + 2, head.length);
  const bytes = Buffer.allocUnsafe(length + TRAILER_BYTES);
  let at = bytes.write(head, 'latin1');
  for (const name of names) at += bytes.write(`${name} ${textOf(name)}\n`, at, 'latin1');
  bytes.write(`${hash('sha256', bytes.subarray(0, at))}\n`, at, 'latin1');
  return bytes;
}

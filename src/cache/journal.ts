import { hash, randomBytes } from 'node:crypto';
import { closeSync, constants, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../errors.ts';
import { parseEntry } from './entry.ts';
import { Unusable } from './folder.ts';
import type { JobContext } from './job-context.ts';

/** Formats, section 10. */
const JOURNAL_MEDIA_TYPE = 'application/vnd.attest-model.digest-journal.v1';
const HEADER = new RegExp(
  `^\\{"job":"([0-9a-f]{64})","mediaType":"${JOURNAL_MEDIA_TYPE}","origin":"([0-9a-f]{64})"\\}\\n`,
);
const NEWLINE = 0x0a;
const CHECKSUM_CHARACTERS = 16;
// Appended to by this process alone, and readable by its user alone.
const FLAGS = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_APPEND | constants.O_NOFOLLOW;

/** What this process finishes, on disk as it is finished: a run that is killed has lost nothing of it. */
export class Journal {
  readonly path: string;
  readonly #header: string;
  readonly #warn: (text: string) => void;
  /** Made with the first entry; null when it could not be written. */
  #fd: number | undefined | null;

  constructor(folder: string, { job, origin }: JobContext, warn: (text: string) => void) {
    this.path = join(folder, `journal-${process.pid}-${randomBytes(8).toString('hex')}`);
    this.#header = `{"job":"${job}","mediaType":"${JOURNAL_MEDIA_TYPE}","origin":"${origin}"}\n`;
    this.#warn = warn;
  }

  /** Entries as lines without their ends. In the page cache when it returns, which outlives the process. */
  append(entries: readonly string[]): void {
    if (this.#fd === null || entries.length === 0) return;
    try {
      const head = this.#fd === undefined ? this.#header : '';
      this.#fd ??= openSync(this.path, FLAGS, 0o600);
      const lines = entries.map((entry) => `${entry} ${checksum(this.#header, entry)}\n`);
      writeSync(this.#fd, Buffer.from(head + lines.join(''), 'latin1'));
    } catch (error) {
      this.close();
      this.#fd = null;
      this.#warn(`what is hashed from now on is lost if this run is interrupted: ${messageOf(error)}`);
    }
  }

  close(): void {
    if (typeof this.#fd === 'number') closeSync(this.#fd);
    this.#fd = undefined;
  }

  remove(): void {
    this.close();
    rmSync(this.path, { force: true });
  }
}

export interface FoundJournal extends JobContext {
  readonly entries: ReadonlyMap<string, string>;
  /** Lines that were damaged, or cut off. */
  readonly damaged: number;
}

/** @throws Unusable */
export function parseJournal(bytes: Buffer): FoundJournal {
  const [header, job = '', origin = ''] = HEADER.exec(bytes.toString('latin1', 0, 512)) ?? [];
  if (header === undefined) throw new Unusable('it is no journal of this version');
  const entries = new Map<string, string>();
  let damaged = 0;
  for (let at = header.length; at < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, at);
    const line = bytes.toString('latin1', at, end < 0 ? bytes.length : end);
    const text = line.slice(0, -CHECKSUM_CHARACTERS - 1);
    const entry = end >= 0 && line === `${text} ${checksum(header, text)}` ? parseEntry(text) : undefined;
    if (entry === undefined) damaged++;
    else entries.set(entry.name, entry.value);
    at = end < 0 ? bytes.length : end + 1;
  }
  return { job, origin, entries, damaged };
}

/** With the header, so that a line counts for no other job than the one that wrote it. */
function checksum(header: string, entry: string): string {
  return hash('sha256', header + entry).slice(0, CHECKSUM_CHARACTERS);
}

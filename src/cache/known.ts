import { changeTimeOf, type FileKey, type Known, knownFrom, nameOf, type Part, TRUSTED, textOf } from './entry.ts';
import type { JobContext } from './job-context.ts';
import type { FoundJournal, Journal } from './journal.ts';
import { type Entries, pack, type StoredEntries } from './sealed-store.ts';
import type { CacheUse } from './types.ts';

export interface Finding {
  readonly key: FileKey;
  readonly part: Part;
  readonly known: Known;
  /** Whether it goes on from what another job may have read. */
  readonly inherited: boolean;
}

export interface Found {
  readonly store: StoredEntries | undefined;
  /** Newest first. */
  readonly journals: readonly FoundJournal[];
}

/** What this run finishes. */
export interface Journals {
  readonly own: Journal;
  /** Counts as another job's. */
  readonly inherited: Journal;
}

/** Length of a range that is hashed for the midstate at its end only: one block of SHA-256. */
export const CHECKPOINT_BYTES = 64;

/** All entries that count, by where they are from: that decides for what they count. */
export class KnownDigests {
  readonly #journals: Journals;
  readonly #store: Entries | undefined;
  /** Of this job: its own and those of its earlier runs. */
  readonly #job = new Map<string, string>();
  /** Of other runs of the same origin. */
  readonly #origin = new Map<string, string>();

  constructor(found: Found, { job, origin }: JobContext, journals: Journals) {
    this.#journals = journals;
    this.#store = found.store;
    for (const one of found.journals.toReversed()) {
      const target = one.job === job ? this.#job : one.origin === origin ? this.#origin : undefined;
      for (const [name, value] of target ? one.entries : []) target?.set(name, value);
    }
  }

  /** Entries that count for inputs; with several of one name, all of them. */
  get size(): number {
    return this.#job.size + this.#origin.size + (this.#store?.size ?? 0);
  }

  /** Digests of the model come from bytes that were read in this job. */
  find(key: FileKey, part: Part, use: CacheUse): Known | undefined {
    const name = nameOf(key, part);
    const own = knownFrom(this.#job.get(name), key);
    if (own !== undefined || use === 'model') return own;
    return knownFrom(this.#origin.get(name), key) ?? knownFrom(this.#store?.find(name), key);
  }

  record(findings: readonly Finding[]): void {
    const isInherited = ({ inherited }: Finding) => inherited;
    this.#journals.own.append(
      remember(
        this.#job,
        findings.filter((one) => !isInherited(one)),
      ),
    );
    this.#journals.inherited.append(remember(this.#origin, findings.filter(isInherited)));
  }

  /** The bytes of a store of all of them; undefined where it would hold nothing that the found one does not. */
  seal({ now, trustFileTimes }: { now: number; trustFileTimes: boolean }): Buffer | undefined {
    const holds = (name: string, value: string) =>
      changeTimeOf(value) <= now * 1e6 && (trustFileTimes || !name.startsWith(TRUSTED));
    const fresh = new Map<string, string>();
    for (const [name, value] of [...this.#origin, ...this.#job]) {
      if (holds(name, value) && !isCheckpoint(name)) fresh.set(name, withoutMidstate(value));
    }
    const news = [...fresh].some(([name, value]) => this.#store?.find(name) !== value);
    return news ? pack(this.#store, fresh, holds) : undefined;
  }

  forget(): void {
    this.#job.clear();
    this.#origin.clear();
  }
}

/** The lines of a journal. */
function remember(entries: Map<string, string>, findings: readonly Finding[]): string[] {
  return findings.map(({ key, part, known }) => {
    const name = nameOf(key, part);
    const value = textOf(key, known);
    entries.set(name, value);
    return `${name} ${value}`;
  });
}

/** Midstates serve a file that is not finished, and such a one waits in a journal only. */
function withoutMidstate(value: string): string {
  const [size, mtime, ctime, digest] = value.split(' ');
  return [size, mtime, ctime, digest].join(' ');
}

function isCheckpoint(name: string): boolean {
  const [start, end] = name.slice(name.lastIndexOf(' ') + 1).split('-');
  return Number(end) - Number(start) === CHECKPOINT_BYTES;
}

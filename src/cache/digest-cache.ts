import { hash } from 'node:crypto';
import { join } from 'node:path';
import { messageOf } from '../errors.ts';
import type { HashEngine } from '../hashing/engine.ts';
import { writeFileAtomic } from '../stores/atomic-write.ts';
import { CachedEngine, type Shared } from './cached-engine.ts';
import { privateFolder } from './folder.ts';
import { isAlive, type JournalFile, listJournals, readJournals, removeQuietly } from './found-journals.ts';
import { Journal } from './journal.ts';
import { KnownDigests } from './known.ts';
import { findStore, PROVENANCE_NAME, STORE_NAME } from './store-file.ts';
import { Tally } from './tally.ts';
import type { CacheStatistics, CacheUse, DigestCache, DigestCacheOptions, SealedCache } from './types.ts';

/** Never throws: without a cache everything is read, as it is with an empty one. */
export async function openDigestCache(options: DigestCacheOptions): Promise<DigestCache> {
  const { report, job, accept } = options;
  const now = options.now ?? Date.now;
  try {
    const folder = privateFolder(options.folder);
    const store = accept && (await findStore(folder, { accept, report }));
    const journals = readJournals(folder, now(), report);
    const counting = journals.filter((one) => one.job === job.job || one.origin === job.origin);
    const own = new Journal(folder, job, report.warning);
    const inherited = new Journal(folder, { ...job, job: job.origin }, report.warning);
    const known = new KnownDigests({ store, journals: counting }, job, { own, inherited });
    return new OpenCache(folder, known, [own, inherited], counting, { ...options, now });
  } catch (error) {
    report.warning(`the digest cache in ${options.folder} is not used: ${messageOf(error)}`);
    return new NoCache();
  }
}

class OpenCache implements DigestCache {
  readonly #folder: string;
  readonly #known: KnownDigests;
  readonly #journals: readonly Journal[];
  /** Found ones whose entries are among the known. */
  readonly #found: readonly JournalFile[];
  readonly #options: DigestCacheOptions & { readonly now: () => number };
  readonly #tally: Tally;
  #dropped = false;
  #told = false;

  constructor(
    folder: string,
    known: KnownDigests,
    journals: readonly Journal[],
    found: readonly JournalFile[],
    options: DigestCacheOptions & { readonly now: () => number },
  ) {
    this.#folder = folder;
    this.#known = known;
    this.#journals = journals;
    this.#found = found;
    this.#options = options;
    this.#tally = new Tally(known.size);
  }

  engine(inner: HashEngine, use: CacheUse): HashEngine {
    const { audit, trustFileTimes, smallest = 0, now } = this.#options;
    const shared: Shared = {
      known: this.#known,
      tally: this.#tally,
      audit,
      trustFileTimes,
      smallest: use === 'model' ? smallest : 0,
      now,
      cannotProve: () => this.#cannotProve(inner.name),
      drop: () => this.#drop(),
      dropped: () => this.#dropped,
    };
    return new CachedEngine(inner, use, shared);
  }

  get statistics(): CacheStatistics {
    return this.#tally.statistics;
  }

  get dropped(): boolean {
    return this.#dropped;
  }

  summary(): string {
    return this.#tally.summary();
  }

  seal(): SealedCache | undefined {
    if (this.#dropped) return undefined;
    const { now, trustFileTimes } = this.#options;
    const bytes = this.#known.seal({ now: now(), trustFileTimes });
    return bytes && { bytes, sha256: hash('sha256', bytes) };
  }

  async keep({ bytes }: SealedCache, provenance: Uint8Array): Promise<void> {
    if (this.#dropped) return;
    try {
      await writeFileAtomic(join(this.#folder, PROVENANCE_NAME), provenance);
      await writeFileAtomic(join(this.#folder, STORE_NAME), bytes);
    } catch (error) {
      this.#options.report.warning(`the digest cache was not kept: ${messageOf(error)}`);
      return;
    }
    for (const journal of this.#journals) journal.remove();
    // Another run may still write to its own.
    for (const journal of this.#found) if (!isAlive(journal)) removeQuietly(journal.path);
  }

  async close(): Promise<void> {
    for (const journal of this.#journals) journal.close();
  }

  #cannotProve(engine: string): void {
    if (this.#told) return;
    this.#told = true;
    this.#options.report.info(
      `the digest cache is not used: the ${engine} engine cannot prove that a file is unchanged`,
    );
  }

  #drop(): void {
    this.#dropped = true;
    for (const journal of this.#journals) journal.close();
    this.#known.forget();
    for (const { path } of listJournals(this.#folder)) removeQuietly(path);
    for (const name of [STORE_NAME, PROVENANCE_NAME]) removeQuietly(join(this.#folder, name));
  }
}

/** Where the folder cannot be used. */
class NoCache implements DigestCache {
  readonly dropped = false;
  readonly #tally = new Tally(0);

  engine(inner: HashEngine): HashEngine {
    return inner;
  }

  seal(): undefined {
    return undefined;
  }

  async keep(): Promise<void> {}

  get statistics(): CacheStatistics {
    return this.#tally.statistics;
  }

  summary(): string {
    return 'digest cache: not used';
  }

  async close(): Promise<void> {}
}

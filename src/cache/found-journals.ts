import { lstatSync, readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../errors.ts';
import { readPrivate } from './folder.ts';
import { type FoundJournal, parseJournal } from './journal.ts';
import type { CacheReport } from './types.ts';

const NAME = /^journal-(\d{1,10})-[0-9a-f]{16}$/;
/** An interrupted run that nobody went on with. */
const MAX_AGE_MS = 30 * 24 * 3_600_000;
/** Of all journals together; the newest stay. */
const MAX_JOURNAL_BYTES = 128 << 20;

export interface JournalFile {
  readonly path: string;
  /** Of the process that writes or wrote it. */
  readonly pid: number;
}

/** Journals of this folder that count, newest first, after those that are too old or too much were removed. */
export function readJournals(folder: string, now: number, report: CacheReport): (JournalFile & FoundJournal)[] {
  const files = listJournals(folder).map((file) => ({
    ...file,
    stats: lstatSync(file.path, { throwIfNoEntry: false }),
  }));
  files.sort((a, b) => (b.stats?.mtimeMs ?? 0) - (a.stats?.mtimeMs ?? 0));
  let bytes = 0;
  return files.flatMap(({ path, pid, stats }) => {
    if (stats === undefined) return [];
    bytes += stats.size;
    if (bytes > MAX_JOURNAL_BYTES || now - stats.mtimeMs > MAX_AGE_MS) {
      removeQuietly(path);
      return [];
    }
    try {
      const found = readPrivate(path, MAX_JOURNAL_BYTES);
      return found ? [{ path, pid, ...parseJournal(found) }] : [];
    } catch (error) {
      report.warning(`the digest cache's journal ${path} is not used: ${messageOf(error)}`);
      return [];
    }
  });
}

export function listJournals(folder: string): JournalFile[] {
  return readdirSync(folder).flatMap((name) => {
    const pid = NAME.exec(name)?.[1];
    return pid === undefined ? [] : [{ path: join(folder, name), pid: Number(pid) }];
  });
}

/** Whether its process may still write to it. */
export function isAlive({ pid }: JournalFile): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Another run was first, or it is not ours to remove.
  }
}

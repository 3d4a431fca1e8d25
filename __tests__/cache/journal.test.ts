import { chmodSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readJournals } from '../../src/cache/found-journals.ts';
import { Journal, parseJournal } from '../../src/cache/journal.ts';
import { sha256Hex } from '../../src/model/digest.ts';
import { temporaryFolder } from '../helpers/models.ts';
import { JOB } from './world.ts';

const ENTRIES = ['a', 'b', 'c'].map((one, i) => `ext4:1 ${i} whole 5 6 7 ${sha256Hex(one)}`);
const WITH_MIDSTATE = `ext4:1 9 0-67108864 99999999 6 7 ${sha256Hex('d')} ${sha256Hex('e')}`;

function write(folder: string, entries: readonly string[] = [...ENTRIES, WITH_MIDSTATE]): string {
  const journal = new Journal(folder, JOB, () => {});
  for (const entry of entries) journal.append([entry]);
  journal.close();
  return journal.path;
}

function read(folder: string, now = Date.now()): { found: ReturnType<typeof readJournals>; told: string[] } {
  const told: string[] = [];
  const report = { info: (text: string) => told.push(text), warning: (text: string) => told.push(text) };
  return { found: readJournals(folder, now, report), told };
}

test('every entry is on disk when append returns, for this user alone', () => {
  using folder = temporaryFolder();
  const journal = new Journal(folder.path, JOB, () => {});
  expect(readdirSync(folder.path)).toEqual([]);
  journal.append(ENTRIES.slice(0, 2));
  expect(statSync(journal.path).mode & 0o777).toBe(0o600);
  const { found } = read(folder.path);
  expect(found).toMatchObject([{ ...JOB, path: journal.path, pid: process.pid, damaged: 0 }]);
  expect([...(found[0]?.entries ?? [])].map((entry) => entry.join(' '))).toEqual(ENTRIES.slice(0, 2));
  journal.remove();
  expect(readdirSync(folder.path)).toEqual([]);
});

test('truncated at any byte, the entries before are there and nothing else is', () => {
  using folder = temporaryFolder();
  const bytes = readFileSync(write(folder.path));
  const ends = [...bytes.entries()].filter(([, byte]) => byte === 0x0a).map(([at]) => at + 1);
  for (let length = 0; length < bytes.length; length++) {
    const whole = ends.filter((end) => end <= length).length - 1;
    const part = Buffer.from(bytes.subarray(0, length));
    if (whole < 0) expect(() => parseJournal(part)).toThrow('no journal');
    else expect(parseJournal(part)).toMatchObject({ damaged: ends.includes(length) ? 0 : 1, entries: { size: whole } });
  }
});

test('one bit of any byte flipped: no entry that was not written', () => {
  using folder = temporaryFolder();
  const bytes = readFileSync(write(folder.path));
  const written = new Map(parseJournal(bytes).entries);
  for (let at = 0; at < bytes.length * 8; at++) {
    const flipped = Buffer.from(bytes);
    flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7));
    const entries = entriesOf(flipped);
    for (const [name, value] of entries) expect(written.get(name)).toBe(value);
    expect(entries.size).toBeLessThan(written.size);
  }
});

function entriesOf(bytes: Buffer): ReadonlyMap<string, string> {
  try {
    return parseJournal(bytes).entries;
  } catch {
    return new Map();
  }
}

test('a line counts for no other job than the one that wrote it', () => {
  using folder = temporaryFolder();
  const text = readFileSync(write(folder.path), 'latin1').replace(JOB.job, sha256Hex('another job'));
  expect(parseJournal(Buffer.from(text, 'latin1'))).toMatchObject({ damaged: 4, entries: { size: 0 } });
});

test('symlinks, folders and files that others may write to are not used', () => {
  using folder = temporaryFolder();
  using elsewhere = temporaryFolder();
  const target = write(elsewhere.path);
  symlinkSync(target, join(folder.path, 'journal-1-0000000000000000'));
  folder.write('journal-2-0000000000000000', {});
  chmodSync(write(folder.path), 0o620);
  const { found, told } = read(folder.path);
  expect(found).toEqual([]);
  expect(told).toHaveLength(3);
  expect(told).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/journal-1-0{16} is not used: it is a symlink$/),
      expect.stringMatching(/journal-2-0{16} is not used: it is not a regular file$/),
      expect.stringMatching(/is not used: others may write to it/),
    ]),
  );
  expect(readFileSync(target).length).toBeGreaterThan(0);
});

test('journals older than 30 days go, and those that are too much together', () => {
  using folder = temporaryFolder();
  const old = write(folder.path);
  const fresh = write(folder.path);
  const now = Date.now();
  utimesSync(old, now / 1000, now / 1000 - 31 * 24 * 3600);
  expect(read(folder.path, now).found.map(({ path }) => path)).toEqual([fresh]);
  const huge = write(folder.path);
  truncateSync(huge, 128 << 20);
  utimesSync(huge, now / 1000, now / 1000 - 60);
  expect(read(folder.path, now).found.map(({ path }) => path)).toEqual([fresh]);
  expect(readdirSync(folder.path)).toEqual([basename(fresh)]);
});

test('a journal that cannot be written is told of once, and stops nothing', () => {
  using folder = temporaryFolder();
  const told: string[] = [];
  const journal = new Journal(join(folder.path, 'gone'), JOB, (text) => told.push(text));
  journal.append(ENTRIES);
  journal.append(ENTRIES);
  journal.remove();
  expect(told).toEqual([expect.stringContaining('is lost if this run is interrupted: ENOENT')]);
  rmSync(folder.path, { recursive: true });
});

import { expect, test } from '@jest/globals';
import { type FileKey, keyOf, nameOf, textOf } from '../../src/cache/entry.ts';
import { Journal } from '../../src/cache/journal.ts';
import { KnownDigests } from '../../src/cache/known.ts';
import { StoredEntries, unpack } from '../../src/cache/sealed-store.ts';
import { sha256Hex } from '../../src/model/digest.ts';
import { temporaryFolder } from '../helpers/models.ts';
import { JOB, NEXT_RUN } from './world.ts';

const KEY = keyOf('ext4:1', '1:2:300:4:5') as FileKey;
const CHUNK = { start: 0, end: 128 };
const CHECKPOINT = { start: 64, end: 128 };
const known = { digest: sha256Hex('digest'), midstate: sha256Hex('midstate') };
const sealing = { now: Date.now(), trustFileTimes: false };

test('midstates and checkpoints serve a file that is not finished: they are not sealed', () => {
  using folder = temporaryFolder();
  const journal = new Journal(folder.path, JOB, () => {});
  const digests = new KnownDigests({ store: undefined, journals: [] }, JOB, { own: journal, inherited: journal });
  digests.record([
    { key: KEY, part: CHUNK, known, inherited: false },
    { key: KEY, part: CHECKPOINT, known, inherited: false },
  ]);
  journal.close();
  expect(digests.find(KEY, CHUNK, 'input')).toEqual(known);
  expect(digests.find(KEY, CHECKPOINT, 'model')).toEqual(known);
  const store = new StoredEntries(unpack(digests.seal(sealing) as Buffer));
  expect([...store.names()].map((name) => store.find(name))).toEqual([textOf(KEY, { digest: known.digest })]);
});

test('of journals the newest counts', () => {
  using folder = temporaryFolder();
  const journal = new Journal(folder.path, JOB, () => {});
  const [newest, older] = ['newest', 'older'].map((content) => ({
    ...NEXT_RUN,
    damaged: 0,
    entries: new Map([[nameOf(KEY, undefined), textOf(KEY, { digest: sha256Hex(content) })]]),
  }));
  const journals = [newest, older].flatMap((one) => one ?? []);
  const digests = new KnownDigests({ store: undefined, journals }, JOB, { own: journal, inherited: journal });
  expect(digests.find(KEY, undefined, 'input')).toEqual({ digest: sha256Hex('newest') });
  expect(digests.find(KEY, undefined, 'model')).toBeUndefined();
});

test('an entry of another state of the file is none', () => {
  using folder = temporaryFolder();
  const journal = new Journal(folder.path, JOB, () => {});
  const digests = new KnownDigests({ store: undefined, journals: [] }, JOB, { own: journal, inherited: journal });
  digests.record([{ key: KEY, part: undefined, known, inherited: false }]);
  for (const stamp of ['1:2:301:4:5', '1:2:300:5:5', '1:2:300:4:6', '1:2:30:4:5', '1:2:300:4:50', '1:3:300:4:5']) {
    expect(digests.find(keyOf('ext4:1', stamp) as FileKey, undefined, 'input')).toBeUndefined();
  }
  // The device's number is not the same after a restart.
  expect(digests.find(keyOf('ext4:1', '9:2:300:4:5') as FileKey, undefined, 'input')).toEqual(known);
});

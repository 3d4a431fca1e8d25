import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDigestCache } from '../../src/cache/digest-cache.ts';
import { jobContext } from '../../src/cache/job-context.ts';
import { chooseEngine } from '../../src/hashing/choose-engine.ts';
import { hashModel } from '../../src/hashing/hash-model.ts';
import { scanModel } from '../../src/hashing/scan.ts';
import { type Command, measure, type Sample } from '../measure.ts';
import type { Row } from '../row.ts';
import type { Files } from '../shapes.ts';
import { timesAsMuch } from '../statistics.ts';
import { attested, ours } from '../tools.ts';
import { timed } from './rate.ts';

const AUDIT = 'The audit reads and hashes the files that it draws: at least 8, an eighth of these.';

/** The digest cache: a dataset that did not change since the run before. */
export const AGAIN_ROWS: readonly Row[] = [
  {
    id: 'again',
    work: 'inputs (a dataset of 64 x 64 MiB) hashed again, unchanged: opening the cache, listing and hashing, no audit',
    against: 'the first time',
    reach: { kind: 'at least', value: 50 },
    shape: 'many-64m',
    bound: 'Nothing is read: what is left is the cache itself and two looks at each file.',
    measure: async (files, { rounds }) => {
      const runs: Record<'again' | 'first', Sample[]> = { again: [], first: [] };
      for (let round = 0; round < rounds; round++) {
        const folder = join(files.folder, 'digests');
        rmSync(folder, { recursive: true, force: true });
        runs.first.push(await timed(() => hashDataset(files.model, folder, 0)));
        runs.again.push(await timed(() => hashDataset(files.model, folder, files.shape.files)));
      }
      return { value: timesAsMuch(runs.first, runs.again), unit: 'times', runs };
    },
  },
  {
    id: 'again-process',
    work: 'the same in a whole `attest --dataset`, with the default audit (1 %, at least 8 digests)',
    against: 'the first time',
    shape: 'many-64m',
    bound: AUDIT,
    measure: async (files, { rounds }) => {
      const runs: Record<'again' | 'first', Sample[]> = { again: [], first: [] };
      for (let round = 0; round < rounds; round++) {
        runs.first.push(await measure(attestDataset(files, { warmCache: false })));
        runs.again.push(await measure(attestDataset(files, { warmCache: true })));
      }
      return { value: timesAsMuch(runs.first, runs.again), unit: 'times', runs, notes: [AUDIT] };
    },
  },
];

/** @throws when the cache did not know as many files as it should: then this measures something else */
async function hashDataset(dataset: string, folder: string, expectedHits: number): Promise<void> {
  const report = { info: () => {}, warning: (text: string) => console.warn(text) };
  const cache = await openDigestCache({
    folder,
    job: jobContext(process.env),
    trustFileTimes: false,
    audit: 0,
    report,
  });
  const engine = cache.engine(chooseEngine({ engine: 'auto' }).engine, 'input');
  await hashModel(await scanModel(dataset), { engine, chunks: false });
  await cache.close();
  if (cache.statistics.hits !== expectedHits) throw new Error(`${cache.summary()}, not ${expectedHits}`);
}

function attestDataset(files: Files, options: { warmCache: boolean }): Command {
  const { folder, model: dataset, privateKey } = files;
  const model = join(folder, 'small-model');
  mkdirSync(model, { recursive: true });
  writeFileSync(join(model, 'weights.bin'), 'x');
  const key = ['--method', 'key', '--private-key', privateKey];
  const args = ['attest', model, '--dataset', `data=${dataset}`, ...key, '--out', attested(files), '--code', model];
  return ours(files, args, options);
}

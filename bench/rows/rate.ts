import { chooseEngine } from '../../src/hashing/choose-engine.ts';
import { hashFile } from '../../src/hashing/hash-file.ts';
import { BUFFER_BYTES } from '../../src/hashing/hash-jobs.ts';
import { type Scan, scanModel } from '../../src/hashing/scan.ts';
import type { Sample } from '../measure.ts';
import type { Row } from '../row.ts';
import { timesAsMuch, wall } from '../statistics.ts';

/** Within this process, on one thread, whole files only. */
export const RATE_ROWS: readonly Row[] = [
  {
    id: 'rate',
    work: 'hash rate per core, 4 files of 256 MiB',
    against: 'OpenSSL over the same files, on one thread too',
    reach: { kind: 'at least', value: 1.5 },
    shape: 'few-256m',
    bound: 'The SHA unit: one chain leaves it idle half of the time, several chains fill it.',
    measure: async ({ model, shape }, { rounds, kernels }) => {
      if (kernels.length === 0) return undefined;
      const scan = await scanModel(model);
      const runs: Record<'native' | 'OpenSSL', Sample[]> = { native: [], OpenSSL: [] };
      for (let round = rounds > 1 ? 0 : 1; round <= rounds; round++) {
        const [native, openssl] = [await timed(() => byNative(scan)), await timed(async () => byOpenssl(scan))];
        if (round === 0) continue;
        runs.native.push(native);
        runs.OpenSSL.push(openssl);
      }
      const rate = (samples: readonly Sample[]) => ((shape.files * shape.bytes) / wall(samples) / 1e6).toFixed(2);
      const notes = [`native ${rate(runs.native)} GB/s, OpenSSL ${rate(runs.OpenSSL)} GB/s`];
      return { value: timesAsMuch(runs.OpenSSL, runs.native), unit: 'times', runs, notes };
    },
  },
];

async function byNative({ root, files }: Scan): Promise<void> {
  const { engine } = chooseEngine({ engine: 'native' });
  const tasks = files.map((file) => ({ ...file, whole: true, ranges: [] }));
  await engine.hash(root, tasks, { algorithm: 'sha256', threads: 1 });
}

function byOpenssl({ root, files }: Scan): void {
  const buffer = new Uint8Array(BUFFER_BYTES);
  for (const file of files) {
    hashFile(root, { ...file, whole: true, ranges: [] }, { algorithm: 'sha256', buffer, onBytes: () => {} });
  }
}

/** The peak is the whole bench's, and means nothing here. */
export async function timed(work: () => Promise<void>): Promise<Sample> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: performance.now() - start, cpu: (user + system) / 1000, peak: Number.NaN };
}

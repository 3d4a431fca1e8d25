import { join } from 'node:path';
import { measure, type Sample } from '../measure.ts';
import type { Row } from '../row.ts';
import type { Files, ShapeName } from '../shapes.ts';
import { peak } from '../statistics.ts';
import { attested, ours, oursAttest, oursSign, oursVerify, signatureOf } from '../tools.ts';

const LIMIT = 200 * 2 ** 20;

function memoryRow(id: string, title: string, shape: ShapeName, bound: string): Row {
  return {
    id,
    work: `peak memory of the whole process, ${title}: the largest of manifest, sign, attest, verify`,
    against: '',
    reach: { kind: 'below', value: LIMIT },
    shape,
    bound,
    measure: async (files) => {
      const runs = await once(files);
      return { value: Math.max(...Object.values(runs).map(peak)), unit: 'bytes', runs };
    },
  };
}

async function once(files: Files): Promise<Record<string, readonly Sample[]>> {
  const commands = {
    manifest: ours(files, ['manifest', files.model, '--out', join(files.folder, 'manifest')]),
    sign: oursSign(files),
    attest: oursAttest(files),
    'verify, signature alone': oursVerify(files, signatureOf(files, 'ours')),
    'verify, manifest and claims': oursVerify(files, join(attested(files), 'model.sig')),
    'verify, by chunks': oursVerify(files, join(attested(files), 'model.sig'), '--integrity', 'chunks'),
  };
  const runs: Record<string, readonly Sample[]> = {};
  for (const [name, command] of Object.entries(commands)) runs[name] = [await measure(command)];
  return runs;
}

export const MEMORY_ROWS: readonly Row[] = [
  memoryRow('memory-4g', '1 x 4 GiB', 'one-4g', 'Node.js itself has 42 MiB; a file is read in blocks.'),
  memoryRow(
    'memory-100000',
    '100,000 files of 4 KiB',
    'tiny',
    'Each file has a name, two digests and times, half a kilobyte; a statement about them has 13 MB, a signature 18 MB.',
  ),
];

import { batches } from '../model/batches.ts';
import { encodePieces } from '../model/utf8.ts';
import type { HashResult, HashTask } from './engine.ts';

/** As native/addon/src/packed.rs reads them: 100,000 objects would cost more than hashing as many small files. */
export function packTasks(tasks: readonly HashTask[]): { text: Uint8Array; bounds: Float64Array } {
  const bounds = tasks.flatMap(({ ranges }) => ranges.flatMap(({ start, end }) => [start, end]));
  return { text: encodePieces(pieces(tasks)), bounds: Float64Array.from(bounds) };
}

function* pieces(tasks: readonly HashTask[]): Generator<string> {
  for (const batch of batches(tasks)) yield batch.map(packTask).join('');
}

function packTask({ path, source = '', stamp, whole, ranges, resume }: HashTask): string {
  const midstate = resume === undefined ? '' : `${resume.at}:${resume.state}`;
  return [path, source, stamp, whole ? 'whole' : '', ranges.length, midstate, ''].join('\0');
}

const DIGEST_BYTES = 32;
/** One for all files without ranges, which are most. */
const NONE: readonly string[] = [];

/** `digests`: task by task that of the whole file where it was wanted, then those of the ranges. */
export function unpackResults(tasks: readonly HashTask[], digests: Buffer): HashResult[] {
  let place = 0;
  const next = () => digests.toString('hex', DIGEST_BYTES * place, DIGEST_BYTES * ++place);
  return tasks.map(({ path, size, whole, ranges }) => {
    const digest = whole ? next() : undefined;
    const parts = ranges.length > 0 ? ranges.map(next) : NONE;
    return digest === undefined ? { path, size, ranges: parts } : { path, size, digest, ranges: parts };
  });
}

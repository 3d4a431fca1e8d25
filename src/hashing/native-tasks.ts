import type { HashResult, HashTask } from './engine.ts';

/** As native/addon/src/packed.rs reads them: 100,000 objects would cost more than hashing as many small files. */
export function packTasks(tasks: readonly HashTask[]): { text: Uint8Array; bounds: Float64Array } {
  const bounds = tasks.flatMap(({ ranges }) => ranges.flatMap(({ start, end }) => [start, end]));
  const texts = tasks.map(({ path, source = '', stamp, whole, ranges, resume }) => {
    const midstate = resume === undefined ? '' : `${resume.at}:${resume.state}`;
    return [path, source, stamp, whole ? 'whole' : '', ranges.length, midstate, ''].join('\0');
  });
  return { text: Buffer.from(texts.join('')), bounds: Float64Array.from(bounds) };
}

const DIGEST_BYTES = 32;
/** One for all files without ranges, which are most. */
const NONE: readonly string[] = [];

/** `digests`: task by task that of the whole file where it was wanted, then those of the ranges. */
export function unpackResults(tasks: readonly HashTask[], digests: Buffer): HashResult[] {
  let place = 0;
  const next = () => digests.toString('hex', DIGEST_BYTES * place, DIGEST_BYTES * ++place);
  return tasks.map(({ path, size, whole, ranges }) => ({
    path,
    size,
    ...(whole && { digest: next() }),
    ranges: ranges.length > 0 ? ranges.map(next) : NONE,
  }));
}

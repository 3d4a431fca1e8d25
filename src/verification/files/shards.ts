import type { FileDifference } from '../../model/diff.ts';
import { diffFiles } from '../../model/diff.ts';
import type { OmsResource, OmsStatement } from '../../statement/oms.ts';

/** `path:start:end` with the digest of those bytes. */
export interface Shard {
  readonly name: string;
  readonly digest: string;
}

interface File {
  readonly path: string;
  readonly size: number;
}

/**
 * Differences under OMS method `shards` (6.3.2). Its resources have no digest of a whole file: the text of all shards
 * stands for it while files are compared, and the first differing shard is what is shown.
 */
export function diffShards(oms: OmsStatement, files: readonly File[], shards: readonly Shard[]): FileDifference[] {
  const actual = new Map(shards.map(({ name, digest }) => [name, digest]));
  const signed = Map.groupBy(oms.resources, ({ path }) => path);
  // Nobody signs an empty file by shards: it has none. So nobody can miss one either.
  const present = files.filter(({ path, size }) => size > 0 || signed.has(path));
  const step = oms.shardSize ?? 1;
  const differences = diffFiles(
    [...signed].map(([path, resources]) => ({
      path,
      digest: together(resources.map(({ start, digest }) => `${start}=${digest}`)),
    })),
    present.map(({ path, size }) => ({ path, digest: together(ownShards(path, size, step, actual)) })),
  );
  return differences.map((difference) => {
    const resources = difference.kind === 'renamed' ? signed.get(difference.from) : signed.get(difference.path);
    return show(difference, resources ?? [], actual);
  });
}

const together = (parts: readonly string[]): string => [...parts].sort().join(' ');

function ownShards(path: string, size: number, step: number, actual: ReadonlyMap<string, string>): string[] {
  const parts: string[] = [];
  for (let start = 0; start < size; start += step) {
    const digest = actual.get(`${path}:${start}:${Math.min(start + step, size)}`);
    if (digest !== undefined) parts.push(`${start}=${digest}`);
  }
  return parts;
}

function show(
  difference: FileDifference,
  resources: readonly OmsResource[],
  actual: ReadonlyMap<string, string>,
): FileDifference {
  const sorted = [...resources].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  const first = sorted[0]?.digest ?? '';
  switch (difference.kind) {
    case 'missing':
      return { ...difference, expected: first };
    case 'added':
      return { kind: 'added', path: difference.path };
    case 'renamed':
      return { ...difference, digest: first };
    case 'changed': {
      const changed = sorted
        .map((shard, index) => ({ ...shard, index }))
        .filter(({ name, digest }) => actual.get(name) !== digest);
      const chunks = changed.map(({ index, start = 0, end = 0 }) => ({ index, start, end }));
      const found = changed[0] && actual.get(changed[0].name);
      // No shard differs where the file only grew.
      return { ...difference, expected: changed[0]?.digest ?? first, found: found ?? 'another size', chunks };
    }
  }
}

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
    present.map(({ path, size }) => ({ path, ...ownShards(path, size, step, actual) })),
  );
  return differences.map((difference) => show(difference, signed, actual));
}

const together = (parts: readonly string[]): string => [...parts].sort().join(' ');

/** None of a file that was not hashed: it may be larger than anyone could walk through. */
function ownShards(path: string, size: number, step: number, actual: ReadonlyMap<string, string>): { digest?: string } {
  const parts: string[] = [];
  for (let start = 0; start < size; start += step) {
    const digest = actual.get(`${path}:${start}:${Math.min(start + step, size)}`);
    if (digest === undefined) return {};
    parts.push(`${start}=${digest}`);
  }
  return { digest: together(parts) };
}

type Signed = ReadonlyMap<string, readonly OmsResource[]>;

function show(difference: FileDifference, signed: Signed, actual: ReadonlyMap<string, string>): FileDifference {
  const { kind, path } = difference;
  switch (kind) {
    case 'missing':
      return { kind, path, expected: firstOf(signed, path) };
    case 'added':
      return { kind, path };
    case 'renamed':
      return { ...difference, digest: firstOf(signed, difference.from) };
    case 'changed': {
      const changed = inOrder(signed, path)
        .map((shard, index) => ({ ...shard, index }))
        .filter(({ name, digest }) => actual.get(name) !== digest);
      const chunks = changed.map(({ index, start = 0, end = 0 }) => ({ index, start, end }));
      const [first] = changed;
      const found = first && actual.get(first.name);
      // No shard differs where the file only grew.
      return { kind, path, expected: first?.digest ?? firstOf(signed, path), found: found ?? 'another size', chunks };
    }
  }
}

const firstOf = (signed: Signed, path: string): string => inOrder(signed, path)[0]?.digest ?? '';

function inOrder(signed: Signed, path: string): OmsResource[] {
  return [...(signed.get(path) ?? [])].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

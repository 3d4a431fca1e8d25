import { quoted, StatementError } from './in-toto.ts';
import type { OmsResource } from './oms.ts';

/** `path:start:end`, end exclusive, decimal without leading zeros. A path may hold colons, so it is read from the right. */
export function parseShardName(name: string, where: string): { path: string; start: number; end: number } {
  const second = name.lastIndexOf(':');
  const first = name.lastIndexOf(':', second - 1);
  const start = parseOffset(name.slice(first + 1, second));
  const end = parseOffset(name.slice(second + 1));
  if (first < 1 || start === undefined || end === undefined || start >= end) {
    throw new StatementError(`${where}.name ${quoted(name)} is not path:start:end`);
  }
  return { path: name.slice(0, first), start, end };
}

function parseOffset(text: string): number | undefined {
  const value = /^(?:0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : undefined;
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Every byte of every listed file in exactly one shard: what no shard covers could be changed unseen. */
export function assertComplete(resources: readonly OmsResource[], shardSize: number): void {
  const files = new Map<string, OmsResource[]>();
  for (const resource of resources) {
    const shards = files.get(resource.path);
    if (shards) shards.push(resource);
    else files.set(resource.path, [resource]);
  }
  for (const [path, shards] of files) {
    shards.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
    shards.forEach(({ start = 0, end = 0 }, i) => {
      const last = i === shards.length - 1;
      if (start !== i * shardSize || (last ? end > start + shardSize : end !== start + shardSize)) {
        throw new StatementError(`the shards of ${quoted(path)} do not cover it in steps of ${shardSize} bytes`);
      }
    });
  }
}

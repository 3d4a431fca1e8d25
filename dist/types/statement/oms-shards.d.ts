import type { OmsResource } from './oms.ts';
/** `path:start:end`, end exclusive, decimal without leading zeros. A path may hold colons, so it is read from the right. */
export declare function parseShardName(name: string, where: string): {
    path: string;
    start: number;
    end: number;
};
/** Every byte of every listed file in exactly one shard: what no shard covers could be changed unseen. */
export declare function assertComplete(resources: readonly OmsResource[], shardSize: number): void;

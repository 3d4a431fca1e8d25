import type { FileDifference } from '../../model/diff.ts';
import type { OmsStatement } from '../../statement/oms.ts';
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
export declare function diffShards(oms: OmsStatement, files: readonly File[], shards: readonly Shard[]): FileDifference[];
export {};

import type { DigestCache, DigestCacheOptions } from './types.ts';
/** Never throws: without a cache everything is read, as it is with an empty one. */
export declare function openDigestCache(options: DigestCacheOptions): Promise<DigestCache>;

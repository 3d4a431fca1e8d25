import { StoredEntries } from './sealed-store.ts';
import type { DigestCacheOptions } from './types.ts';
export declare const STORE_NAME = "digests";
export declare const PROVENANCE_NAME = "digests.provenance.json";
/** The store of an earlier run, if it is whole and provenance that counts lists it. Never throws. */
export declare function findStore(folder: string, { accept, report }: Required<Pick<DigestCacheOptions, 'accept' | 'report'>>): Promise<StoredEntries | undefined>;

import { hash } from 'node:crypto';
import { join } from 'node:path';
import { messageOf } from '../errors.ts';
import { readPrivate } from './folder.ts';
import { MAX_STORE_BYTES, StoredEntries, unpack } from './sealed-store.ts';
import type { DigestCacheOptions } from './types.ts';

export const STORE_NAME = 'digests';
export const PROVENANCE_NAME = 'digests.provenance.json';
/** As a bundle anywhere. */
const MAX_PROVENANCE_BYTES = 96 << 20;

/** The store of an earlier run, if it is whole and provenance that counts lists it. Never throws. */
export async function findStore(
  folder: string,
  { accept, report }: Required<Pick<DigestCacheOptions, 'accept' | 'report'>>,
): Promise<StoredEntries | undefined> {
  const path = join(folder, STORE_NAME);
  try {
    const bytes = readPrivate(path, MAX_STORE_BYTES);
    if (bytes === undefined) return undefined;
    const unpacked = unpack(bytes);
    const refusal = await refusalOf(folder, bytes, accept);
    if (refusal === undefined) return new StoredEntries(unpacked);
    report.info(`the digest cache ${path} is not used: ${refusal}`);
  } catch (error) {
    report.warning(`the digest cache ${path} is not used: ${messageOf(error)}`);
  }
  return undefined;
}

/** Why its provenance does not make it count. @throws Unusable */
async function refusalOf(
  folder: string,
  bytes: Uint8Array,
  accept: Required<DigestCacheOptions>['accept'],
): Promise<string | undefined> {
  const provenance = readPrivate(join(folder, PROVENANCE_NAME), MAX_PROVENANCE_BYTES);
  if (provenance === undefined) return 'there is no provenance for it';
  if (await accept(hash('sha256', bytes), provenance)) return undefined;
  return 'no provenance that counts lists it';
}

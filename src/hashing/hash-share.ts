import { buildPart, type Part } from '../model/part.ts';
import { filesOfShare, type Share } from '../model/shares.ts';
import { type HashFolderOptions, hashScanned, scanFolder } from './hashed-folder.ts';

/** What one of several jobs hashed, and how much there is in all. */
export interface HashedShare {
  readonly part: Part;
  readonly bytes: number;
  readonly total: { readonly files: number; readonly bytes: number };
}

/**
 * Scans all of a model, and hashes its share of whole files.
 * @throws AttestModelError as `hashFolder`
 */
export async function hashShare(target: string, share: Share, options: HashFolderOptions): Promise<HashedShare> {
  const scan = await scanFolder(target, options);
  const mine = filesOfShare(scan.files, share);
  const bytes = mine.reduce((sum, { size }) => sum + size, 0);
  const hashed = await hashScanned({ ...scan, files: mine, totalBytes: bytes }, options);
  const part = buildPart(scan.files, hashed, { share, chunks: options.chunks ?? true });
  return { part, bytes, total: { files: scan.files.length, bytes: scan.totalBytes } };
}

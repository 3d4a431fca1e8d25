import { join, resolve } from 'node:path';
import { AttestModelError } from '../errors.ts';
import { hashShare } from '../hashing/hash-share.ts';
import type { HashFolderOptions } from '../hashing/hashed-folder.ts';
import { sha256Hex } from '../model/digest.ts';
import { serializePart } from '../model/part.ts';
import { pathWithin } from '../model/path.ts';
import { type Share, shareFileName } from '../model/shares.ts';
import type { ShareOutcome } from '../report/share-text.ts';
import { writeFileAtomic } from '../stores/atomic-write.ts';
import { type HashingContext, openHashing } from './hashing.ts';

export interface ShareRequest extends Omit<HashingContext, 'party' | 'inputs'> {
  readonly share: Share;
  /** Folder for the part, outside of the model; default: `MODEL.parts`. */
  readonly out?: string;
  readonly options: Pick<HashFolderOptions, 'ignore' | 'chunks' | 'allowSymlinks' | 'signal'>;
}

/**
 * Hashes one share of a model and writes the part; nothing is stated, and nothing signed.
 * @throws AttestModelError USAGE, and as `hashFolder`
 */
export async function makePart(request: ShareRequest): Promise<ShareOutcome> {
  const { model, share, options, progress } = request;
  const partPath = join(folderOf(request), shareFileName(share));
  await using hashing = await openHashing({ ...request, inputs: [] });
  const engine = hashing.engine('model');
  const { part, bytes, total } = await hashShare(model, share, {
    ...options,
    kind: 'model',
    label: 'hashing',
    ...(engine && { engine }),
    ...(progress && { progress }),
  });
  const written = serializePart(part);
  await writeFileAtomic(partPath, written);
  return { partPath, partDigest: sha256Hex(written), share, files: part.files.length, bytes, total };
}

/** Within the model it would be a file of it that the other jobs may see or not. */
function folderOf({ model, out }: ShareRequest): string {
  const folder = out === undefined ? `${resolve(model)}.parts` : resolve(out);
  if (pathWithin(model, folder) !== undefined) {
    throw new AttestModelError('USAGE', `${folder} lies in the model, and a part is no file of it`, {
      guidance: 'Name another folder with --out DIR.',
    });
  }
  return folder;
}

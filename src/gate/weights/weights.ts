import { fileGroup } from '../../model/file-groups.ts';
import { quotePath } from '../../model/path.ts';
import { MAX_FILE_BYTES } from '../export.ts';
import type { ObjectStore } from '../git/objects.ts';
import type { Difference } from '../git/tree.ts';
import { readPointer } from '../references/lfs.ts';
import { Undecided } from '../undecided.ts';
import { type Look, lookInto } from './archive.ts';
import { beginsAsWeights } from './first-bytes.ts';

/** What these have in git in place of a file. */
const KEPT_ELSEWHERE = /^(\/annex\/objects\/|# xet version)/;
const COMPRESSED = /\.(gz|bz2|xz|zst|lz4|lzma|br)$/i;

/**
 * Whether a file is taken for weights: by its name, that it is kept in Git LFS, which is for what is large, that a model had it
 * before, how it begins, or what is packed in it. Undefined where nothing says so, and all could be seen.
 * @throws Undecided where its bytes cannot be had; AttestModelError as the store
 */
export async function lookForWeights(
  { path, after }: Difference,
  fromModels: ReadonlySet<string>,
  objects: ObjectStore,
): Promise<Look | undefined> {
  if (after === undefined) return undefined;
  if (fileGroup(path.replace(COMPRESSED, '')) === 'weights') return weights('by its name');
  if (fromModels.has(after.oid)) return weights('it was a model’s');
  const blob = await objects.read(after.oid, 'blob', MAX_FILE_BYTES);
  if (blob === undefined) throw notThere(path);
  if ('tooBig' in blob) return weights('too large to look into');
  const { bytes } = blob;
  if (readPointer(bytes) !== undefined) return weights('in Git LFS');
  if (KEPT_ELSEWHERE.test(bytes.toString('latin1', 0, 32))) return weights('kept elsewhere, by git-annex or Xet');
  if (beginsAsWeights(bytes, bytes.length)) return weights('by its first bytes');
  return lookInto(bytes);
}

const weights = (why: string): Look => ({ kind: 'weights', why });

/** A partial clone, or what GitHub does not give: anything may be in it. */
const notThere = (path: string): Undecided =>
  new Undecided('outside', 'No weights lie outside the folders of the policy', {
    expected: 'the bytes of each file that the change touches',
    found: `none of ${quotePath(path)}, neither in the checkout nor by GitHub`,
    guidance:
      'Check out without filter (a partial clone leaves bytes out), or give the gate a token with contents: read.',
  });
